#include "extract/statements/extractor.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "extract/statements/assembly.h"
#include "extract/statements/confidence.h"
#include "extract/statements/context/document_view.h"
#include "extract/statements/context/event_time.h"
#include "extract/statements/context/factuality.h"
#include "extract/statements/context/first_person.h"
#include "extract/statements/context/foreign_text.h"
#include "extract/statements/context/narrative.h"
#include "extract/statements/context/page_lines.h"
#include "extract/statements/context/questions.h"
#include "extract/statements/context/speakers.h"
#include "extract/statements/context/third_person.h"
#include "extract/statements/distribution.h"
#include "extract/statements/inference.h"
#include "extract/statements/mentions/coreference.h"
#include "extract/statements/mentions/mentions.h"
#include "extract/statements/place_check.h"
#include "extract/statements/propositions/affiliations.h"
#include "extract/statements/propositions/locations.h"
#include "extract/statements/propositions/nominals.h"
#include "extract/statements/propositions/open_triples.h"
#include "extract/statements/propositions/predicates.h"
#include "extract/statements/propositions/reciprocal_nouns.h"
#include "extract/statements/propositions/sentence_view.h"
#include "extract/statements/relations.h"
#include "extract/statements/sentences.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/time_keeper.h"
#include "extract/statements/words/lexicon.h"
#include "extract/statements/words/name_forms.h"

namespace griot {
namespace {

// "its leader, Ana Orr": whether the sentence itself says who is described.
bool HasOwnName(int mention, const Tree& tree, const MentionTable& mentions,
                const Coreference& coreference) {
  const int own = coreference.EntityOf(mention);
  return absl::c_any_of(NamesBeside(tree, mentions, mention), [&](int name) {
    const int named = coreference.EntityOf(name);
    return named == own ||
           absl::c_linear_search(coreference[own].members, named);
  });
}

// Adds to the grounds what coreference made of the mention, which stands in
// `tree`; -1 for none.
void CountMeaning(int mention, const Tree& tree, const MentionTable& mentions,
                  const Coreference& coreference, Grounds& grounds) {
  if (mention < 0) return;
  const MentionKind kind = mentions[mention].kind;
  if (kind == MentionKind::kPronoun) {
    ++(coreference.IsResolved(mention) ? grounds.resolved : grounds.unresolved);
  } else if (kind == MentionKind::kNominal &&
             coreference[coreference.EntityOf(mention)].named &&
             !HasOwnName(mention, tree, mentions, coreference)) {
    ++grounds.renamed;
  }
}

class DocumentExtractor {
 public:
  DocumentExtractor(const Document& document, const CodePointIndex& text,
                    const Analysis& analysis, const Ontology& ontology,
                    const std::string& extractor, ExtractionMode mode)
      : document_(document),
        text_(text),
        analysis_(analysis),
        ontology_(ontology),
        extractor_(extractor),
        mode_(mode),
        lexicon_(Lexicon::Get()) {}

  ExtractionResult Extract() {
    const std::optional<Day> published = ParseDay(document_.published);
    const Sentences read =
        ReadSentences(document_, text_, analysis_, ontology_, lexicon_);
    const auto& [trees, clauses, times, mentions] = read;
    const UnresolvedView unresolved = {text_,    trees,     clauses,
                                       mentions, ontology_, lexicon_};
    Coreference coreference = ResolveCoreference(unresolved, analysis_.links);
    const DocumentView view = {unresolved, coreference};
    const Speakers speakers(view);
    LinkFirstPerson(view, speakers, coreference);
    PartFromSpeakers(view, speakers, analysis_.links, coreference);
    PartFromOwnWords(view, speakers, coreference);
    const Assembler assembler(view);
    TimeKeeper keeper(published, text_);
    ExtractionResult extraction;
    absl::flat_hash_set<std::pair<std::string, std::string>> described;
    const std::vector<bool> page_lines = FindPageLines(trees);
    for (size_t s = 0; s < trees.size(); ++s) {
      if (page_lines[s] || IsForeignText(trees[s])) continue;
      const int sentence = static_cast<int>(s);
      const SentenceView in = {sentence, trees[s],  clauses[s], times[s],
                               mentions, ontology_, lexicon_};
      const std::vector<Asking> asked =
          FindAsked(trees[s], clauses[s], speakers.quotations(), sentence);
      const Factuality factuality(trees[s], clauses[s], asked,
                                  IsAmidPast(trees, sentence), lexicon_);
      for (const Proposition& proposition :
           WithoutLabel(PropositionsOf(in), speakers.LabelOf(sentence))) {
        if (mode_ == ExtractionMode::kStatements &&
            asked[static_cast<size_t>(proposition.anchor)] == Asking::kAsked) {
          continue;
        }
        Grounds grounds = GroundsOf(trees[s], proposition);
        Statement statement =
            Assemble(in, proposition, assembler, coreference, grounds);
        if (IsOwnAlias(statement) || IsOwnAct(statement) ||
            IsMisplaced(statement)) {
          continue;
        }
        std::vector<std::vector<Saying>> sources =
            proposition.names ? speakers.OfName(sentence, proposition.anchor)
                              : speakers.Of(sentence, proposition.anchor);
        for (std::vector<Saying>& chain : sources) {
          std::erase_if(chain, [&](const Saying& saying) {
            return saying.report->sentence == sentence &&
                   !factuality.IsSaid(saying.report->cue_word);
          });
        }
        if (sources.front().empty()) sources.resize(1);
        statement.attribution = assembler.AttributionOf(sources.front());
        grounds.sources = static_cast<int>(sources.front().size());
        for (const Saying& saying : sources.front()) {
          const WordPosition& source = saying.source;
          CountMeaning(mentions.At(source.sentence, source.word),
                       trees[static_cast<size_t>(source.sentence)], mentions,
                       coreference, grounds);
        }
        Stand stand = factuality.Of(proposition);
        if (stand.modality == Modality::kAsserted &&
            IsScheduled(trees[s], times[s], proposition, published)) {
          stand.modality = Modality::kPlanned;
        }
        statement.polarity = stand.polarity;
        statement.modality = stand.modality;
        grounds.plain = stand.polarity == Polarity::kPositive &&
                        stand.modality == Modality::kAsserted;
        grounds.possible = stand.modality == Modality::kPossible;
        statement.time = keeper.Of(in, proposition,
                                   VoiceOf(speakers, sentence, proposition));
        grounds.dated = statement.time.has_value();
        statement.confidence = Confidence(grounds);
        // A title at every mention says no more than at the first.
        if (proposition.kind == Proposition::Kind::kDescription &&
            statement.arguments.size() == 1 &&
            !described.emplace(statement.arguments[0].entity, proposition.lemma)
                 .second) {
          continue;
        }
        // What several say together each of them says.
        for (size_t k = 1; k < sources.size(); ++k) {
          extraction.statements.push_back(statement);
          extraction.grounds.push_back(grounds);
          statement.attribution = assembler.AttributionOf(sources[k]);
        }
        extraction.statements.push_back(std::move(statement));
        extraction.grounds.push_back(grounds);
      }
    }
    Distribute(mentions, coreference, extraction);
    std::optional<Argument> country;
    if (const int m = DocumentCountry(view); m >= 0) {
      country = assembler.MentionArgument(m);
    }
    if (mode_ == ExtractionMode::kStatements) {
      Infer(ontology_, country, extraction.statements);
    }
    AddMentions(mentions, coreference, extraction);
    return extraction;
  }

 private:
  static Voice VoiceOf(const Speakers& speakers, int sentence,
                       const Proposition& proposition) {
    const int word = proposition.anchor;
    if (speakers.VoiceAt(sentence, word) == nullptr) return Voice::kReport;
    // Two parties make an interview.
    return speakers.quotations().At(sentence, word) < 0 &&
                   speakers.ListenerAt(sentence, word) != nullptr
               ? Voice::kTurn
               : Voice::kQuotation;
  }

  // "Ruud, known as Ruud": it says nothing.
  static bool IsOwnAlias(const Statement& statement) {
    const Argument* subject = statement.Find(Role::kSubject);
    const Argument* object = statement.Find(Role::kObject);
    return statement.predicate.relation == "alias_of" && subject != nullptr &&
           object != nullptr &&
           absl::EqualsIgnoreCase(WithoutArticle(subject->text),
                                  WithoutArticle(object->text));
  }

  static bool IsReflexive(absl::string_view pronoun) {
    return absl::EndsWithIgnoreCase(pronoun, "self") ||
           absl::EndsWithIgnoreCase(pronoun, "selves");
  }

  // What the subject does to itself without saying so: one of the two was
  // taken for the other.
  static const Argument* SameAsSubject(const Statement& statement) {
    const Argument* subject = statement.Find(Role::kSubject);
    if (subject == nullptr || statement.predicate.relation == "alias_of") {
      return nullptr;
    }
    for (const Argument& argument : statement.arguments) {
      if ((argument.role == Role::kObject ||
           argument.role == Role::kIndirectObject) &&
          argument.entity == subject->entity && !IsReflexive(argument.text)) {
        return &argument;
      }
    }
    return nullptr;
  }

  static bool IsOwnAct(const Statement& statement) {
    return SameAsSubject(statement) != nullptr;
  }

  // "Tokyo in Mumbai": a place that cannot lie in the other.
  bool IsMisplaced(const Statement& statement) const {
    const Argument* inner = statement.Find(Role::kSubject);
    const Argument* outer = statement.Find(Role::kObject);
    return statement.predicate.relation == "located_in" && inner != nullptr &&
           outer != nullptr && inner->mention == MentionKind::kName &&
           outer->mention == MentionKind::kName &&
           ontology_.IsA(inner->type, "place") &&
           (outer->marker.empty() || outer->marker == "in") &&
           !MayLieIn(inner->entity, outer->entity);
  }

  // "won two seats, giving her a majority": what happened gives it, not she.
  static void DropOwnSubject(const Tree& tree, int word, Statement& statement) {
    const Argument* same = SameAsSubject(statement);
    if (same == nullptr || same->mention != MentionKind::kPronoun ||
        tree.rel(word) != Rel::kAdvcl || tree.xpos(word) != "VBG") {
      return;
    }
    std::erase_if(statement.arguments, [](const Argument& argument) {
      return argument.role == Role::kSubject;
    });
  }

  // By the word that tells source and doubt.
  std::vector<Proposition> PropositionsOf(const SentenceView& view) const {
    if (mode_ == ExtractionMode::kOpen) {
      return ReadOpenTriples(view);
    }
    std::vector<Proposition> all = ReadPredicates(view);
    const auto add = [&all](std::vector<Proposition> more) {
      all.insert(all.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
    };
    add(ReadNominals(view));
    add(ReadLocations(view));
    add(ReadAffiliations(view));
    add(ReadReciprocalNouns(view));
    std::stable_sort(all.begin(), all.end(),
                     [](const Proposition& a, const Proposition& b) {
                       return a.anchor < b.anchor;
                     });
    return all;
  }

  // "ANN BELL: As required, we left": whose turn it is tells no one's deeds.
  static std::vector<Proposition> WithoutLabel(std::vector<Proposition> all,
                                               const WordRange& label) {
    if (label.empty()) return all;
    std::erase_if(all, [&](Proposition& proposition) {
      if (label.Contains(proposition.word)) return true;
      return std::erase_if(proposition.slots,
                           [&](const Slot& slot) {
                             return label.Contains(slot.word);
                           }) > 0 &&
             proposition.slots.empty();
    });
    return all;
  }

  Statement Assemble(const SentenceView& view, const Proposition& proposition,
                     const Assembler& assembler, const Coreference& coreference,
                     Grounds& grounds) const {
    const Tree& tree = view.tree;
    Statement statement;
    statement.document = document_.id;
    statement.predicate.lemma = proposition.lemma;
    statement.predicate.span = SpanOf(tree, proposition.text);
    statement.predicate.text =
        std::string(text_.Slice(statement.predicate.span));
    for (const Slot& slot : proposition.slots) {
      statement.arguments.push_back(assembler.ArgumentOf(view.sentence, slot));
      EndBefore(statement.predicate.span, statement.arguments.back());
      const Argument& argument = statement.arguments.back();
      grounds.untyped += argument.type == "other";
      if (!IsCore(slot)) continue;
      const int m = view.mentions.At(view.sentence, slot.word);
      CountMeaning(m, tree, view.mentions, coreference, grounds);
      grounds.names += argument.mention == MentionKind::kName;
      (slot.role == Role::kSubject ? grounds.subject_words
                                   : grounds.object_words) =
          1 + static_cast<int>(
                  std::count(argument.text.begin(), argument.text.end(), ' '));
    }
    DropOwnSubject(tree, proposition.word, statement);
    // Types stand for the roles of the active clause.
    if (mode_ == ExtractionMode::kStatements) {
      TypePredicate(ontology_, SenseOf(tree, proposition), statement);
    }
    statement.evidence.span = tree.sentence().span;
    statement.evidence.quote =
        std::string(text_.Slice(statement.evidence.span));
    statement.extractor = extractor_;
    return statement;
  }

  // "villagers in Lagos": of "in" the villagers alone are the subject.
  void EndBefore(const Span& predicate, Argument& argument) const {
    if (predicate.begin <= argument.head.end ||
        predicate.end > argument.span.end) {
      return;
    }
    argument.span.end = predicate.begin;
    while (argument.span.end > argument.head.end &&
           text_.Slice({argument.span.end - 1, argument.span.end}) == " ") {
      --argument.span.end;
    }
    argument.text = std::string(text_.Slice(argument.span));
  }

  void AddMentions(const MentionTable& mentions, const Coreference& coreference,
                   ExtractionResult& extraction) const {
    for (int m = 0; m < mentions.size(); ++m) {
      const Mention& mention = mentions[m];
      const Coreference::Entity& entity = coreference[coreference.EntityOf(m)];
      const auto add = [&](const Coreference::Entity& one) {
        extraction.mentions.push_back({document_.id, mention.extent,
                                       std::string(text_.Slice(mention.extent)),
                                       std::string(one.type), mention.kind,
                                       one.name});
      };
      if (entity.members.empty()) add(entity);
      for (const int member : entity.members) add(coreference[member]);
    }
  }

  const Document& document_;
  const CodePointIndex& text_;
  const Analysis& analysis_;
  const Ontology& ontology_;
  const std::string& extractor_;
  const ExtractionMode mode_;
  const Lexicon& lexicon_;
};

}  // namespace

ExtractionResult ExtractStatements(const Document& document,
                                   const CodePointIndex& text,
                                   const Analysis& analysis,
                                   const Ontology& ontology,
                                   const std::string& extractor,
                                   ExtractionMode mode) {
  return DocumentExtractor(document, text, analysis, ontology, extractor, mode)
      .Extract();
}

}  // namespace griot
