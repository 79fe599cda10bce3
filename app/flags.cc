#include "app/flags.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/types/span.h"
#include "app/completion.h"
#include "app/exit_status.h"
#include "app/help.h"
#include "app/man_page.h"
#include "app/query/query_flags.h"
#include "app/text/suggestion.h"
#include "export/formats/formats.h"
#include "export/writer.h"
#include "extract/reading/input_kinds.h"
#include "schemas/json_fields.h"
#include "schemas/ontology.h"

namespace griot {
namespace {

std::string InputsHelp() {
  return absl::StrCat("News: ", InputKindsHelp(),
                      "; a folder of them, or - for standard input");
}

std::string FormatsHelp() {
  std::string help = "Formats:\n";
  for (const exporter::Format& format : exporter::Formats()) {
    absl::StrAppendFormat(&help, "  %-15s %s\n", format.name, format.summary);
  }
  return help;
}

std::string PacksHelp() {
  return absl::StrCat(
      "Ontology pack to add to the default ones: a file, or one built in (",
      absl::StrJoin(BuiltInPackNames(), ", "), "); repeatable");
}

constexpr char kHelpAll[] = "Print what each option means and exit";

// The options that several commands share, each defined once.
class Options {
 public:
  explicit Options(Flags* flags) : flags_(flags) {}

  void Store(CLI::App* app) {
    app->add_option("NEWS.griot", flags_->store, "The graph")
        ->required()
        ->type_name("");
  }
  void Inputs(CLI::App* app) {
    app->add_option("INPUT", flags_->inputs, InputsHelp())
        ->required()
        ->type_name("");
  }
  void Reading(CLI::App* app) {
    Inputs(app);
    app->add_option("--published", flags_->published,
                    "Day of documents that name none, as 2024-09-17")
        ->type_name("DAY");
    app->add_option("--column", flags_->columns,
                    "Column of tables and JSON that holds a part of an "
                    "article, as text=body: id, text, title, published, "
                    "publisher, url, language or authors; repeatable")
        ->allow_extra_args(false)
        ->type_name("PART=NAME");
    app->add_option("--language", flags_->language,
                    "en: read every text as English (else texts in other "
                    "languages are left out)")
        ->type_name("en");
    app->add_flag("-k,--keep-going", flags_->keep_going,
                  "Pass over input that cannot be read, do the rest and list "
                  "what failed; so it is without --strict too");
    Strict(app);
  }
  void Analysing(CLI::App* app) {
    Reading(app);
    app->add_option("--model", flags_->model,
                    "Model file (else $GRIOT_MODEL, else the one installed)")
        ->type_name("FILE");
    app->add_option("-j,--jobs", flags_->jobs,
                    "Threads that analyse (else one for each core)")
        ->check(CLI::Range(1, 1024))
        ->type_name("N");
  }
  void Packs(CLI::App* app) {
    app->add_option("--pack", flags_->packs, PacksHelp())
        ->allow_extra_args(false)
        ->type_name("NAME|FILE");
    app->add_flag("--no-default-packs", flags_->no_default_packs,
                  "Of the built-in packs take core and those named alone");
  }
  void LeastConfidence(CLI::App* app) {
    app->add_option("--least-confidence", flags_->least_confidence,
                    absl::StrCat("Leave out statements that are less likely "
                                 "right (else ",
                                 kLeastConfidence, "; 0 keeps all)"))
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("P");
  }
  void NameTables(CLI::App* app) {
    app->add_option("--decisions", flags_->decisions,
                    "What is the same, different, renamed, of another type, "
                    "right or wrong: CSV or JSON Lines; kept in the graph "
                    "from then on")
        ->type_name("FILE");
    app->add_option("--known-names", flags_->known_names,
                    "Names with the Wikidata ids of whom they mean: CSV, JSON "
                    "Lines or FollowTheMoney's entities; kept in the graph "
                    "from then on")
        ->type_name("FILE");
  }
  void KeepGoing(CLI::App* app) {
    app->add_flag("-k,--keep-going", flags_->keep_going,
                  "Pass over bad input, do the rest and list what failed");
  }
  void Strict(CLI::App* app) {
    app->add_flag("--strict", flags_->strict,
                  "End with the first input that cannot be read or holds no "
                  "article");
  }
  void Out(CLI::App* app, const char* names, const char* help,
           bool required = false) {
    app->add_option(names, flags_->out, help)
        ->required(required)
        ->type_name("FILE");
  }

  void Server(CLI::App* app) {
    app->add_option("--user", flags_->user,
                    "Of a server (else neo4j); the password is taken from "
                    "$NEO4J_PASSWORD")
        ->type_name("NAME");
    app->add_option("--database", flags_->database, "Of a server (else neo4j)")
        ->type_name("NAME");
    app->add_option("--http-port", flags_->http_port,
                    "Where a bolt:// server has its HTTP (else 7474)")
        ->check(CLI::Range(1, 65535))
        ->type_name("N");
    app->add_flag("--insecure", flags_->insecure,
                  "Let the password go to a server as plain text");
  }

 private:
  Flags* flags_;
};

// Of the first argument that is neither a command nor an option, if it is near
// to one.
std::string Suggestion(const CLI::App& app, int argc, char** argv) {
  const std::vector<const CLI::App*> all =
      app.get_subcommands([](const CLI::App*) { return true; });
  const std::vector<CLI::App*> parsed = app.get_subcommands();
  std::vector<std::string> names;
  if (parsed.empty()) {
    for (const CLI::App* command : all) names.push_back(command->get_name());
  } else {
    for (const CLI::Option* option : parsed.front()->get_options()) {
      for (const std::string& name : option->get_lnames()) {
        names.push_back(absl::StrCat("--", name));
      }
    }
  }
  for (const std::string argument : absl::MakeSpan(argv, argc).subspan(1)) {
    const bool may_be_one = parsed.empty() ? !absl::StartsWith(argument, "-")
                                           : absl::StartsWith(argument, "--");
    const std::string name = argument.substr(0, argument.find('='));
    if (may_be_one && !absl::c_linear_search(names, name)) {
      return DidYouMean(name, names);
    }
  }
  return "";
}

// What was asked for; the status to exit with.
int Print(const std::optional<std::string>& text, absl::string_view asked,
          absl::string_view expected) {
  if (text) {
    std::cout << *text << std::flush;
    return std::cout ? kExitSuccess : kExitFailed;
  }
  std::cerr << "griot: " << Shown(asked) << ": expected " << expected << "\n";
  return kExitUsage;
}

}  // namespace

std::variant<Flags, int> ParseFlags(int argc, char** argv) {
  Flags flags;
  Options options(&flags);
  CLI::App app(
      "Reads news and builds a knowledge graph: who did what to whom, when, "
      "where, and who says so.",
      "griot");
  app.formatter(std::make_shared<ScreenHelp>());
  app.require_subcommand(0, 1);
  bool version = false;
  app.add_flag("--version", version, "Print the version and the model's hash");

  auto add = [&](const char* name, const char* help, Command command,
                 const std::string& examples) {
    CLI::App* added = app.add_subcommand(name, help);
    added->callback([&flags, command] { flags.command = command; });
    added->footer(examples);
    return added;
  };

  CLI::App* build =
      add("build", "News into a merged graph, NEWS.griot: the main job",
          Command::kBuild,
          "Examples:\n"
          "  griot build articles/ --out news.griot\n"
          "  griot build page.html more.jsonl.gz --strict --out news.griot\n");
  options.Analysing(build);
  options.Packs(build);
  options.LeastConfidence(build);
  options.NameTables(build);
  options.Out(build, "-o,--out", "NEWS.griot: made, or added to if it is there",
              true);

  CLI::App* remove =
      add("remove", "Takes documents out of a graph", Command::kRemove,
          "Example:\n  griot remove news.griot article-17\n");
  options.Store(remove);
  remove->add_option("DOCUMENT", flags.inputs, "Ids of documents")
      ->required()
      ->type_name("");
  options.KeepGoing(remove);

  CLI::App* analyse =
      add("analyse", "News into CoNLL-U", Command::kAnalyse,
          "Example:\n  echo 'Rebels left Dorna.' | griot analyse -\n");
  options.Analysing(analyse);
  options.Out(analyse, "-o,--out", "CoNLL-U file (else standard output)");
  analyse->add_flag("--roles", flags.roles,
                    "Senses and roles of predicates too (slower)");

  CLI::App* extract =
      add("extract", "News into statements, as JSON Lines", Command::kExtract,
          "Example:\n  griot extract articles/ --out statements.jsonl\n");
  options.Analysing(extract);
  options.Packs(extract);
  options.LeastConfidence(extract);
  options.Out(extract, "-o,--out",
              "JSON Lines of statements (else standard output)");
  extract
      ->add_option("--mentions", flags.mentions,
                   "JSON Lines of every entity mention")
      ->type_name("FILE");
  extract->add_flag("--open", flags.open,
                    "Open triples instead: each clause as it stands, with "
                    "whole phrases and no relation of a pack");

  CLI::App* merge =
      add("merge", "Statements of any extractor into a merged graph",
          Command::kMerge,
          "Example:\n  griot merge statements.jsonl --documents articles/ "
          "--out news.griot\n");
  merge
      ->add_option("STATEMENTS", flags.inputs,
                   "Statements as .jsonl (also .gz or .zst), or -")
      ->required()
      ->type_name("");
  merge
      ->add_option("--documents", flags.documents,
                   "The documents that the statements are about, as for build")
      ->required()
      ->type_name("FILE");
  merge
      ->add_option("--mentions", flags.mentions,
                   "Mentions of entities as .jsonl, as extract writes them")
      ->type_name("FILE");
  options.Packs(merge);
  options.NameTables(merge);
  options.KeepGoing(merge);
  options.Strict(merge);
  options.Out(merge, "-o,--out", "NEWS.griot: made, or added to if it is there",
              true);

  CLI::App* exporting =
      add("export", "A graph into another program's format", Command::kExport,
          absl::StrCat(FormatsHelp(),
                       "\nExamples:\n"
                       "  griot export news.griot --to news.html\n"
                       "  griot export news.griot --to bolt://localhost\n"));
  exporting->set_help_all_flag("--help-all", kHelpAll);
  options.Store(exporting);
  options.Out(exporting, "-t,--to,-o,--out",
              "File or folder to write, - with --format, or a Neo4j server: "
              "bolt://HOST, neo4j://HOST, http://HOST:7474",
              true);
  exporting
      ->add_option("--format", flags.format,
                   "Format, where the ending of FILE does not tell it, see "
                   "below")
      ->type_name("NAME");
  exporting->add_flag("--star", flags.star,
                      "RDF: facts as triple terms of RDF 1.2 too, for stores "
                      "that read them");
  exporting
      ->add_option("--flavour", flags.flavour,
                   "Of graphml: strict (the default) keeps to its schema; "
                   "gephi has types, sizes and colours where Gephi and "
                   "Neo4j's APOC look for them")
      ->type_name("NAME");
  exporting->add_flag_callback(
      "--for-spreadsheets", [&flags] { flags.flavour = "spreadsheets"; },
      "Of csv: texts that a spreadsheet would run have a ' before them");
  exporting->add_flag("--force", flags.force,
                      "Write into a folder that holds other things too, which "
                      "stay, but for files of the same names");
  exporting->add_flag("--everything", flags.everything,
                      "What is drawn (gexf, graphml for Gephi): all entities "
                      "and facts, not the backbone alone");
  options.Server(exporting);
  options.Packs(exporting);

  CLI::App* review =
      add("review",
          "A page in the browser of this machine to put right what is wrong: "
          "facts, names, types",
          Command::kReview,
          "Example:\n"
          "  griot review news.griot --decisions decisions.csv\n");
  options.Store(review);
  review
      ->add_option("--decisions", flags.decisions,
                   "Where each decision is written at once: CSV, or JSON Lines "
                   "if it ends in .jsonl; made, or added to if it is there")
      ->required()
      ->type_name("FILE");
  review->add_option("--by", flags.by, "Who decides, for the table")
      ->type_name("NAME");
  review
      ->add_option("--port", flags.port,
                   "Where it listens on 127.0.0.1 (else where it is free)")
      ->check(CLI::Range(1, 65535))
      ->type_name("N");
  options.Packs(review);

  CLI::App* query =
      add("query", "Answers to questions about a graph", Command::kQuery, "");
  query->set_help_all_flag("--help-all", kHelpAll);
  options.Store(query);
  AddQueryFlags(query, flags.query);
  query
      ->add_option("--format", flags.format,
                   "table (for people), json or csv (for programs)")
      ->type_name("NAME");
  options.Packs(query);
  options.Out(query, "-o,--out", "File for the answer (else standard output)");

  CLI::App* why = add("why",
                      "Why two names are one entity, or why they are not; what "
                      "an event is made "
                      "of",
                      Command::kWhy,
                      "Examples:\n"
                      "  griot why news.griot \"Ada Moreau\" Moreau\n"
                      "  griot why news.griot f3a91c2d40b7e815\n");
  options.Store(why);
  why->add_option("NAME|EVENT", flags.inputs,
                  "Two names, as texts have them; or an event, by its id in "
                  "events.csv")
      ->required()
      ->expected(1, 2)
      ->type_name("");
  options.Packs(why);
  options.Out(why, "-o,--out", "File for the answer (else standard output)");

  CLI::App* verify =
      add("verify", "Checks a graph against its texts", Command::kVerify,
          "Example:\n  griot verify news.griot\n");
  options.Store(verify);

  CLI::App* diff = add(
      "diff", "What was added (+), withdrawn (-) or changed (~)",
      Command::kDiff, "Example:\n  griot diff yesterday.griot today.griot\n");
  diff->add_option("GRAPH", flags.inputs, "Two graphs, the older one first")
      ->required()
      ->expected(2)
      ->type_name("");
  options.Out(diff, "-o,--out", "File for the changes (else standard output)");

  CLI::App* doctor =
      add("doctor", "Whether all that griot needs is here", Command::kDoctor,
          "Example:\n  griot doctor --to bolt://localhost\n");
  options.Out(doctor, "-t,--to",
              "A Neo4j server to be asked whether it is there");
  options.Server(doctor);

  std::string shell;
  CLI::App* completion = app.add_subcommand(
      "completion", "A script that lets a shell complete griot's commands");
  completion->add_option("SHELL", shell, "bash, zsh or fish")
      ->required()
      ->type_name("");
  completion->footer("Example:\n  source <(griot completion bash)\n");
  std::string page;
  CLI::App* man = app.add_subcommand("man", "The manual page of a command");
  man->add_option("COMMAND", page, "One of griot's; without it griot itself")
      ->type_name("");
  man->footer("Example:\n  griot man build | man -l -\n");

  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {  // help
    app.exit(asked);
    return kExitSuccess;
  } catch (const CLI::ParseError& error) {
    std::cerr << "griot: " << error.what() << Suggestion(app, argc, argv)
              << "\n";
    const std::vector<CLI::App*> parsed = app.get_subcommands();
    if (!parsed.empty()) std::cerr << "\n" << parsed.front()->get_footer();
    std::cerr << "Run with --help for more information.\n";
    return kExitUsage;
  }
  if (*completion) {
    return Print(Completion(app, shell), shell, "bash, zsh or fish");
  }
  if (*man) return Print(ManPage(app, page), page, "a command");
  if (app.get_subcommands().empty()) {
    if (version) return flags;
    std::cerr << app.help();
    return kExitUsage;
  }
  return flags;
}

}  // namespace griot
