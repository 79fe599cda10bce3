#include "app/flags.h"

#include <CLI/CLI.hpp>
#include <iostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "app/exit_status.h"
#include "app/query/query_flags.h"
#include "export/formats/formats.h"
#include "export/writer.h"
#include "extract/reading/input_kinds.h"
#include "schemas/ontology.h"

namespace griot {
namespace {

std::string InputsHelp() {
  return absl::StrCat("News: ", InputKindsHelp(),
                      "; a folder of them, or - for standard input");
}

std::string FormatsHelp() {
  std::string help = "Format, where the ending of FILE does not tell it:";
  for (const exporter::Format& format : exporter::Formats()) {
    absl::StrAppend(&help, "\n", format.name, ": ", format.summary);
  }
  return help;
}

std::string PacksHelp() {
  return absl::StrCat(
      "Ontology pack to add to the default ones: a file, or one built in (",
      absl::StrJoin(BuiltInPackNames(), ", "), "); repeatable");
}

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
    app->add_option("--language", flags_->language,
                    "en: read every text as English (else texts in other "
                    "languages are left out)")
        ->type_name("en");
    KeepGoing(app);
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
  void NameTables(CLI::App* app) {
    app->add_option("--decisions", flags_->decisions,
                    "What is the same, different, renamed or of another type: "
                    "CSV or JSON Lines; kept in the graph from then on")
        ->type_name("FILE");
    app->add_option("--known-names", flags_->known_names,
                    "Names with the Wikidata ids of whom they mean: CSV or "
                    "JSON Lines; kept in the graph from then on")
        ->type_name("FILE");
  }
  void KeepGoing(CLI::App* app) {
    app->add_flag("-k,--keep-going", flags_->keep_going,
                  "Pass over bad input, do the rest and list what failed");
  }
  void Out(CLI::App* app, const char* names, const char* help,
           bool required = false) {
    app->add_option(names, flags_->out, help)
        ->required(required)
        ->type_name("FILE");
  }

 private:
  Flags* flags_;
};

}  // namespace

std::variant<Flags, int> ParseFlags(int argc, char** argv) {
  Flags flags;
  Options options(&flags);
  CLI::App app(
      "Reads news and builds a knowledge graph: who did what to whom, when, "
      "where, and who says so.",
      "griot");
  app.require_subcommand(0, 1);
  app.failure_message([](const CLI::App*, const CLI::Error& error) {
    return absl::StrCat("griot: ", error.what(),
                        "\nRun with --help for more information.\n");
  });
  bool version = false;
  app.add_flag("--version", version, "Print the version and the model's hash");

  auto add = [&](const char* name, const char* help, Command command) {
    CLI::App* added = app.add_subcommand(name, help);
    added->callback([&flags, command] { flags.command = command; });
    return added;
  };

  CLI::App* build =
      add("build", "News into a merged graph, NEWS.griot: the main job",
          Command::kBuild);
  options.Analysing(build);
  options.Packs(build);
  options.NameTables(build);
  options.Out(build, "-o,--out", "NEWS.griot: made, or added to if it is there",
              true);

  CLI::App* remove =
      add("remove", "Takes documents out of a graph", Command::kRemove);
  options.Store(remove);
  remove->add_option("DOCUMENT", flags.inputs, "Ids of documents")
      ->required()
      ->type_name("");
  options.KeepGoing(remove);

  CLI::App* analyse = add("analyse", "News into CoNLL-U", Command::kAnalyse);
  options.Analysing(analyse);
  options.Out(analyse, "-o,--out", "CoNLL-U file (else standard output)");
  analyse->add_flag("--roles", flags.roles,
                    "Senses and roles of predicates too (slower)");

  CLI::App* extract =
      add("extract", "News into statements, as JSON Lines", Command::kExtract);
  options.Analysing(extract);
  options.Packs(extract);
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
          Command::kMerge);
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
  options.Out(merge, "-o,--out", "NEWS.griot: made, or added to if it is there",
              true);

  CLI::App* exporting =
      add("export", "A graph into another program's format", Command::kExport);
  options.Store(exporting);
  options.Out(exporting, "-t,--to,-o,--out",
              "File or folder to write, - with --format, or a Neo4j server: "
              "bolt://HOST, neo4j://HOST, http://HOST:7474",
              true);
  exporting->add_option("--format", flags.format, FormatsHelp())
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
  exporting->add_flag("--everything", flags.everything,
                      "What is drawn (gexf, graphml for Gephi): all entities "
                      "and facts, not the backbone alone");
  exporting
      ->add_option("--user", flags.user,
                   "Of a server (else neo4j); the password is taken from "
                   "$NEO4J_PASSWORD")
      ->type_name("NAME");
  exporting
      ->add_option("--database", flags.database, "Of a server (else neo4j)")
      ->type_name("NAME");
  exporting
      ->add_option("--http-port", flags.http_port,
                   "Where a bolt:// server has its HTTP (else 7474)")
      ->check(CLI::Range(1, 65535))
      ->type_name("N");
  exporting->add_flag("--insecure", flags.insecure,
                      "Let the password go to a server as plain text");
  options.Packs(exporting);

  CLI::App* query =
      add("query", "Answers to questions about a graph", Command::kQuery);
  options.Store(query);
  AddQueryFlags(query, &flags.query);
  query
      ->add_option("--format", flags.format,
                   "table (for people), json or csv (for programs)")
      ->type_name("NAME");
  options.Packs(query);
  options.Out(query, "-o,--out", "File for the answer (else standard output)");

  CLI::App* why =
      add("why", "Why two names are one entity, or why they are not",
          Command::kWhy);
  options.Store(why);
  why->add_option("A B", flags.inputs, "Two names, as texts have them")
      ->required()
      ->expected(2)
      ->type_name("");
  options.Out(why, "-o,--out", "File for the answer (else standard output)");

  CLI::App* verify =
      add("verify", "Checks a graph against its texts", Command::kVerify);
  options.Store(verify);

  CLI::App* diff =
      add("diff", "What was added (+), withdrawn (-) or changed (~)",
          Command::kDiff);
  diff->add_option("OLD.griot NEW.griot", flags.inputs, "Two graphs")
      ->required()
      ->expected(2)
      ->type_name("");
  options.Out(diff, "-o,--out", "File for the changes (else standard output)");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? kExitSuccess : kExitUsage;
  }
  if (app.get_subcommands().empty()) {
    if (version) return flags;
    std::cerr << app.help();
    return kExitUsage;
  }
  return flags;
}

}  // namespace griot
