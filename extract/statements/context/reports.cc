#include "extract/statements/context/reports.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/string_view.h"
#include "extract/statements/context/clause_link.h"
#include "extract/statements/syntax/control.h"
#include "extract/statements/words/operators.h"
#include "extract/statements/words/quotation_marks.h"
#include "names/titles.h"

namespace griot {
namespace {

constexpr int kSourceReach = 8;  // words between a cue and a source beside it

class SentenceReports {
 public:
  SentenceReports(const DocumentView& view, const Quotations& quotations,
                  int sentence)
      : view_(view),
        quotations_(quotations),
        sentence_(sentence),
        tree_(view.trees[static_cast<size_t>(sentence)]),
        clauses_(view.clauses[static_cast<size_t>(sentence)]),
        lexicon_(view.lexicon) {}

  std::vector<Report> Read() {
    for (int i = 0; i < tree_.size(); ++i) {
      if (tree_.rel(i) == Rel::kObl || tree_.rel(i) == Rel::kNmod) {
        ReadAccordingTo(i);
      }
      if (const int noun = NounThatIs(tree_, i); noun >= 0) {
        ReadNounThatIs(noun, i);
      }
      const uint32_t stance = lexicon_.StanceOf(tree_.lemma(i));
      if (stance == 0) continue;
      if (tree_.pos(i) == Pos::kVerb && clauses_[i].is_clause) {
        ReadVerb(i, stance);
      } else if (tree_.pos(i) == Pos::kNoun) {
        ReadNoun(i, stance);
      }
    }
    ReadHeadlineSource();
    return std::move(reports_);
  }

 private:
  WordPosition At(int word) const { return {sentence_, word}; }

  // By the mention alone.
  absl::string_view TypeAt(int word) const {
    const int at = view_.mentions.At(sentence_, word);
    return at < 0 ? absl::string_view("other") : view_.mentions[at].type;
  }

  bool SameSide(int a, int b) const {
    return quotations_.At(sentence_, a) == quotations_.At(sentence_, b);
  }

  // Whether the word can say something: people, bodies, documents. Evidence
  // shows and events mean, but they do not say; and what people in general
  // know nobody says.
  bool CanSpeak(int word, uint32_t stance) const {
    const absl::string_view type = TypeAt(word);
    if (type == "date" || type == "quantity") return false;
    if ((stance & kUtter) == 0 &&
        (type == "event" || type == "vehicle" || type == "weapon") &&
        !Shows(word)) {
      return false;
    }
    if ((stance & (kEvidence | kKnow)) != 0 && !IsSpeaker(view_, At(word)) &&
        !((stance & kEvidence) != 0 && Shows(word))) {
      return false;
    }
    const absl::string_view form = tree_.lower(word);
    if ((stance & kKnow) != 0 &&
        (form == "people" || form == "you" || form == "we" || form == "one")) {
      return false;
    }
    if (tree_.pos(word) != Pos::kPron) return true;
    if (form == "it" && (stance & kEvidence) != 0) return false;
    for (const absl::string_view other :
         {"nobody", "nothing", "everybody", "everyone", "anybody", "anyone",
          "this", "that", "what", "which", "there"}) {
      if (form == other) return false;
    }
    return true;
  }

  // "a study", "the figures"
  bool Shows(int word) const {
    return tree_.pos(word) == Pos::kNoun &&
           (lexicon_.StanceOf(tree_.lemma(word)) & kEvidence) != 0;
  }

  int MediumOf(int verb) const {
    for (const int child : tree_.children(verb)) {
      if (tree_.rel(child) != Rel::kObl) continue;
      const std::string marker = MarkerOf(tree_, child);
      if (marker != "on" && marker != "in" && marker != "via" &&
          marker != "through" && marker != "by") {
        continue;
      }
      const absl::string_view type = TypeAt(child);
      if (view_.ontology.IsA(type, "media") || type == "document" ||
          lexicon_.IsUtterance(tree_.lemma(child))) {
        return child;
      }
    }
    return -1;
  }

  // "X did this, and Y did that, Z said": all that is coordinated.
  // "X did this and did that according to Z": the second alone.
  int WholeContent(int content, int cue, bool set_off) const {
    while (content >= 0 && tree_.rel(content) == Rel::kConj &&
           clauses_[content].is_clause && tree_.head(content) >= 0 &&
           content < cue && set_off) {
      content = tree_.head(content);
    }
    return content;
  }

  // The clause that a cue without a comma stands in: behind a comma the second,
  // "X did this, and did that according to Z", wherever the tree hangs the cue.
  int LastBefore(int content, int cue) const {
    if (IsSetOffAt(cue) || !clauses_[content].is_clause) return content;
    int last = content;
    for (const int child : tree_.children(content)) {
      const int cc = tree_.Child(child, Rel::kCc);
      if (tree_.rel(child) == Rel::kConj && child < cue &&
          clauses_[child].is_clause && cc > 0 && tree_.lower(cc - 1) == ",") {
        last = child;
      }
    }
    return last;
  }

  // Whether a comma stands right before the word, or nothing.
  bool IsSetOffAt(int word) const {
    return word == 0 || tree_.lower(word - 1) == ",";
  }

  // Whether a comma or a quotation mark parts the word's phrase from before.
  bool SetOff(int word) const {
    for (int i = word; i > 0 && i > word - 12; --i) {
      if (tree_.rel(i) != Rel::kPunct) continue;
      return tree_.lower(i) == "," || IsClosing(tree_.lower(i)) ||
             IsStraight(tree_.lower(i));
    }
    return false;
  }

  void Add(int cue, const std::vector<int>& sources, int content) {
    Report report;
    report.sentence = sentence_;
    report.cue_word = cue;
    report.cue = {cue, cue + 1};
    for (const int child : tree_.children(cue)) {
      if (child == cue + 1 && tree_.rel(child) == Rel::kCompound &&
          tree_.sub(child) == Sub::kParticle) {
        report.cue.end = child + 1;
      }
    }
    report.content = content;
    constexpr uint32_t kAsserts = kReport | kBelieve | kDeny | kAccuse;
    const uint32_t stance = lexicon_.StanceOf(tree_.lemma(cue));
    report.asserts = stance == 0 || (stance & kAsserts) != 0;
    report.accuses = (stance & kAccuse) != 0;
    report.medium = tree_.pos(cue) == Pos::kVerb ? MediumOf(cue) : -1;
    for (const int source : sources) {
      const WordPosition maker = MakerOf(view_, At(source));
      if (maker.word != source && report.medium < 0) report.medium = source;
      report.sources.push_back(maker);
    }
    reports_.push_back(std::move(report));
  }

  // Whether each of several coordinated subjects names somebody of its own:
  // "the police and the ministry", not "the author and former judge".
  bool IsOneOfSeveral(int word) const {
    return IsSpeaker(view_, At(word)) &&
           (tree_.pos(word) == Pos::kPropn || tree_.Has(word, Rel::kDet) ||
            tree_.HasFeature(word, "Number=Plur"));
  }

  // Who says it, by the verb's subjects on its side of quotation marks; where
  // there is none, by the phrase beside the verb.
  std::vector<int> SourcesOf(int verb, uint32_t stance) const {
    const ClauseCore& core = clauses_[verb];
    std::vector<int> sources;
    for (const int word : core.passive ? core.agents : core.subjects) {
      if (SameSide(word, verb)) sources.push_back(word);
    }
    if (sources.empty() && !core.passive) {
      const int beside = Beside(verb);
      if (beside >= 0) sources.push_back(beside);
    }
    if (sources.empty() || !CanSpeak(sources.front(), stance)) return {};
    const int named = NamedBeside(sources.front(), verb);
    if (named >= 0) return {named};
    const bool several = std::all_of(sources.begin(), sources.end(),
                                     [&](int w) { return IsOneOfSeveral(w); });
    if (!several) return {sources.front()};
    return sources;
  }

  // "The mayor held a press conference claiming that": the mayor claims it.
  std::vector<int> HoldersOf(int verb) const {
    const int noun = tree_.head(verb);
    if (noun < 0 || tree_.rel(verb) != Rel::kAcl || tree_.xpos(verb) != "VBG" ||
        tree_.lemma(noun) != "conference") {
      return {};
    }
    const int above = tree_.head(noun);
    if (above < 0 || !clauses_[above].is_clause || clauses_[above].passive ||
        clauses_[above].subjects.empty()) {
      return {};
    }
    return {clauses_[above].subjects.front()};
  }

  // The name that stands beside what its bearer is, wherever the tree hangs it:
  // "the delegate to the House, Ann Bell, said", "said Mayor of Oslo Ann Bell";
  // or -1.
  int NamedBeside(int word, int verb) const {
    if (tree_.pos(word) != Pos::kNoun && !IsAddress(tree_.lower(word)) &&
        !IsOffice(tree_.lemma(word))) {
      return -1;
    }
    const int end = word < verb ? verb : tree_.size();
    for (int i = word + 1; i < end; ++i) {
      if (tree_.pos(i) == Pos::kVerb && tree_.lemma(i) != "name") return -1;
      if (!tree_.Below(i, word)) {
        if (tree_.rel(i) == Rel::kPunct) continue;
        return -1;
      }
      const int mention = view_.mentions.At(sentence_, i);
      if (tree_.rel(i) == Rel::kConj && tree_.Has(i, Rel::kCc)) return -1;
      if (mention < 0 || view_.mentions[mention].kind != MentionKind::kName ||
          view_.mentions[mention].type != "person" ||
          tree_.Has(i, Rel::kCase)) {
        continue;
      }
      return i;
    }
    return -1;
  }

  // "…”, said X" and "…”, X said", where the tree has it otherwise; or -1.
  int Beside(int verb) const {
    if (tree_.xpos(verb) != "VBD" && tree_.xpos(verb) != "VBZ" &&
        tree_.xpos(verb) != "VBP") {
      return -1;
    }
    const int mark = verb - 1;
    const bool after_quotation =
        mark > 0 && quotations_.At(sentence_, verb) < 0 &&
        (quotations_.At(sentence_, mark - 1) >= 0 ||
         (mark > 1 && quotations_.At(sentence_, mark - 2) >= 0));
    if (after_quotation) {
      for (int i = verb + 1; i < tree_.size() && i < verb + kSourceReach; ++i) {
        if (tree_.rel(i) == Rel::kPunct || tree_.pos(i) == Pos::kAdp ||
            tree_.pos(i) == Pos::kVerb) {
          return -1;
        }
        if (tree_.IsNominal(i) && !IsInsidePhrase(i, verb)) return i;
      }
      return -1;
    }
    int i = verb - 1;
    while (i >= 0 && (tree_.pos(i) == Pos::kAux || tree_.pos(i) == Pos::kAdv)) {
      --i;
    }
    if (i < 0 || !tree_.IsNominal(i) || !SameSide(i, verb)) return -1;
    const bool quotes = quotations_.At(sentence_, 0) >= 0 ||
                        (verb + 2 < tree_.size() &&
                         (quotations_.At(sentence_, verb + 2) >= 0 ||
                          (verb + 3 < tree_.size() &&
                           quotations_.At(sentence_, verb + 3) >= 0)));
    while (IsInsidePhrase(i, verb)) i = tree_.head(i);
    // "reported that the ministry said", with the ministry on the wrong verb
    const bool late =
        tree_.rel(i) == Rel::kNsubj && tree_.head(i) >= 0 && tree_.head(i) < i;
    if (!quotes && !late) return -1;
    return tree_.pos(i) == Pos::kPron || IsSpeaker(view_, At(i)) ? i : -1;
  }

  // Whether the word only helps to name what its head, on the same side of
  // the verb, does.
  bool IsInsidePhrase(int word, int verb) const {
    const int head = tree_.head(word);
    if (head < 0 || !tree_.IsNominal(head) || (head < verb) != (word < verb)) {
      return false;
    }
    const Rel rel = tree_.rel(word);
    return rel == Rel::kCompound || rel == Rel::kFlat || rel == Rel::kNmod ||
           rel == Rel::kAmod || rel == Rel::kNummod;
  }

  void ReadVerb(int verb, uint32_t stance) {
    constexpr uint32_t kSays =
        kReport | kBelieve | kDeny | kVow | kOrder | kAccuse;
    if ((stance & (kSays | kDescribe | kPlan)) == 0) return;
    // "a man found crossing the border": he finds nothing.
    if (tree_.rel(verb) == Rel::kAcl && tree_.sub(verb) != Sub::kRelcl &&
        tree_.xpos(verb) == "VBD" && !tree_.Has(verb, Rel::kNsubj)) {
      return;
    }
    std::vector<int> sources = SourcesOf(verb, stance);
    if (sources.empty()) sources = HoldersOf(verb);
    if (sources.empty()) return;
    bool found = false;
    for (const int child : tree_.children(verb)) {
      const Rel rel = tree_.rel(child);
      const bool clause = clauses_[child].is_clause;
      if (rel == Rel::kCcomp && (stance & (kSays & ~kAccuse))) {
        Add(verb, sources, child);
        found = true;
      } else if (clause &&
                 (tree_.IsVerb(child) || tree_.Has(child, Rel::kMark)) &&
                 IsControlled(tree_, child, lexicon_) &&
                 ((stance & (kVow | kOrder | kDeny)) ||
                  ((stance & kReport) && !(stance & (kPlan | kRaise))))) {
        Add(verb, sources, child);
        found = true;
      } else if (clause && WantsOfOthers(verb, child)) {
        Add(verb, sources, child);
        found = true;
      } else if (rel == Rel::kObl && (stance & kOrder) != 0 &&
                 CallsFor(verb, child)) {
        Add(verb, sources, child);
        reports_.back().names_thing = true;
        found = true;
      } else if (rel == Rel::kObl && (stance & kOrder) != 0 &&
                 CallsForAnother(verb, child) >= 0) {
        Add(verb, sources, CallsForAnother(verb, child));
        reports_.back().names_thing = true;
        found = true;
      } else if (rel == Rel::kCcomp && child > verb && clause &&
                 (stance & kAccuse) != 0 && clauses_[verb].agents.empty() &&
                 tree_.xpos(child) == "VBG" && tree_.Has(child, Rel::kMark)) {
        Add(verb, sources, child);  // "accuses it of burning farms"
        found = true;
      } else if (rel == Rel::kAdvcl && child > verb && clause &&
                 (((stance & (kDeny | kAccuse)) &&
                   clauses_[verb].agents.empty() &&
                   IsGerundComplement(tree_, child)) ||
                  QuotesAsSaying(verb, child))) {
        Add(verb, sources, child);
        found = true;
      } else if (IsDescription(verb, child, stance)) {
        Add(verb, sources, child);
        found = true;
      }
    }
    if (!found && (stance & kTopic) != 0 && !clauses_[verb].passive) {
      // "announced plans to sell", "confirmed the death of"; a place has cases
      // and does not tell of them
      const int object = tree_.Child(verb, Rel::kObj);
      const absl::string_view type = EntityTypeAt(view_, At(sources.front()));
      if (object > verb && tree_.pos(object) == Pos::kNoun &&
          !lexicon_.IsUtterance(tree_.lemma(object)) && type != "place") {
        Add(verb, sources, object);
        reports_.back().names_thing = true;
        found = true;
      }
    }
    // "The mill, engineers think, broke in May."
    const bool parenthesis = tree_.rel(verb) == Rel::kParataxis &&
                             verb + 1 < tree_.size() &&
                             tree_.lower(verb + 1) == ",";
    if (found || (stance & (parenthesis ? kReport | kBelieve : kReport)) == 0) {
      return;
    }
    // "…, officials said" and "as officials said"
    const int head = tree_.head(verb);
    if (head >= 0 && IsAside(verb)) {
      Add(verb, sources, ConfirmedBy(verb));
      return;
    }
    if (head >= 0 && tree_.rel(verb) == Rel::kParataxis) {
      Add(verb, sources, WholeContent(head, verb, SetOff(verb)));
      return;
    }
    if (clauses_[verb].objects.empty()) {
      for (const int child : tree_.children(verb)) {
        if (tree_.rel(child) == Rel::kParataxis && clauses_[child].is_clause) {
          Add(verb, sources, child);
          return;
        }
      }
    }
    // Alone: it may tell the speaker of a quotation beside it.
    Add(verb, sources, -1);
  }

  // "wants him to leave"
  bool WantsOfOthers(int verb, int clause) const {
    const Operator* signature =
        Operators::Get().Find(tree_.lemma(verb), "other_to", false);
    return signature != nullptr &&
           LinkOf(tree_, clauses_, clause, Operators::Get(), lexicon_)
                   .signature == signature;
  }

  // "called for the arrest of the mayor"
  bool CallsFor(int verb, int noun) const {
    const Operator* signature =
        Operators::Get().Find(tree_.lemma(verb), MarkerOf(tree_, noun), false);
    return noun > verb && signature != nullptr &&
           signature->affirmed == Effect::kOrdered &&
           !lexicon_.VerbOfEvent(tree_.lemma(noun)).empty();
  }

  // "called for calm and for the arrest of the mayor": the event; or -1.
  int CallsForAnother(int verb, int noun) const {
    const Operator* signature =
        Operators::Get().Find(tree_.lemma(verb), MarkerOf(tree_, noun), false);
    if (signature == nullptr || signature->affirmed != Effect::kOrdered) {
      return -1;
    }
    for (const int other : tree_.children(noun)) {
      if (tree_.rel(other) == Rel::kConj &&
          !lexicon_.VerbOfEvent(tree_.lemma(other)).empty()) {
        return other;
      }
    }
    return -1;
  }

  // "quotes a guard as saying that …"
  bool QuotesAsSaying(int verb, int clause) const {
    if (tree_.lemma(verb) != "quote" && tree_.lemma(verb) != "cite") {
      return false;
    }
    const int mark = tree_.Child(clause, Rel::kMark);
    return mark >= 0 && tree_.lower(mark) == "as" &&
           tree_.xpos(clause) == "VBG";
  }

  // "called it a victory", "described him as a man who", "listed as missing"
  bool IsDescription(int verb, int child, uint32_t stance) const {
    if ((stance & kDescribe) == 0 || child < verb) return false;
    const Rel rel = tree_.rel(child);
    // "found him guilty"; in a headline "mayor found dead" nobody finds
    if (rel == Rel::kXcomp) {
      bool object = clauses_[verb].passive;
      for (const int other : tree_.children(verb)) {
        object |= other > verb && other < child && tree_.IsNominal(other);
      }
      return object;
    }
    if (rel != Rel::kObl && rel != Rel::kAdvcl) return false;
    // "reported profits as prices rose", but "called it dubious as prices rise"
    if (rel == Rel::kAdvcl && tree_.Has(child, Rel::kNsubj) &&
        tree_.xpos(child) == "VBD") {
      return false;
    }
    for (const int mark : tree_.children(child)) {
      if ((tree_.rel(mark) == Rel::kCase || tree_.rel(mark) == Rel::kMark) &&
          tree_.lower(mark) == "as") {
        return true;
      }
    }
    return false;
  }

  // What an "as the court found" agrees with: of what somebody else says, that.
  int ConfirmedBy(int verb) const {
    const int head = tree_.head(verb);
    if (lexicon_.StanceOf(tree_.lemma(head)) & kReport) {
      const int said = tree_.Child(head, Rel::kCcomp);
      if (said >= 0 && said < verb) return said;
    }
    return WholeContent(head, verb, SetOff(verb));
  }

  bool IsAside(int verb) const {
    if (tree_.rel(verb) != Rel::kAdvcl) return false;
    for (const int child : tree_.children(verb)) {
      if (tree_.rel(child) == Rel::kMark && tree_.lower(child) == "as") {
        return true;
      }
    }
    return false;
  }

  // "according to X", "per X", "in the view of X", "in X's words"
  void ReadAccordingTo(int word) {
    if (tree_.head(word) < 0) return;
    const int content = tree_.head(word);
    for (const int child : tree_.children(word)) {
      if (tree_.rel(child) != Rel::kCase) continue;
      const absl::string_view form = tree_.lower(child);
      if (form == "according") {
        Add(child, {word},
            WholeContent(LastBefore(content, child), child, IsSetOffAt(child)));
        reports_.back().cue.end =
            child + 1 < tree_.size() && tree_.lower(child + 1) == "to"
                ? child + 2
                : child + 1;
        return;
      }
      if (form == "per" && clauses_[content].is_clause && IsSetOffAt(child) &&
          !tree_.Has(word, Rel::kNummod)) {
        Add(child, {word}, WholeContent(content, child, IsSetOffAt(child)));
        return;
      }
      if (form == "by" && clauses_[content].is_clause && IsSetOffAt(child) &&
          tree_.HasFeature(word, "Number=Plur") &&
          (lexicon_.StanceOf(tree_.lemma(word)) & (kReport | kEvidence)) != 0) {
        Add(word, {word}, WholeContent(content, child, IsSetOffAt(child)));
        return;
      }
      if ((form == "in" || form == "from") && clauses_[content].is_clause &&
          (lexicon_.Is(tree_.lemma(word), WordClass::kView) ||
           lexicon_.Is(tree_.lower(word), WordClass::kView))) {
        for (const int owner : tree_.children(word)) {
          if (tree_.rel(owner) == Rel::kNmod &&
              (tree_.sub(owner) == Sub::kPoss ||
               MarkerOf(tree_, owner) == "of") &&
              (tree_.pos(owner) == Pos::kPron || IsSpeaker(view_, At(owner)))) {
            Add(word, {owner}, WholeContent(content, word, IsSetOffAt(child)));
            return;
          }
        }
      }
    }
  }

  // "Gunmen kidnap six villagers: police"
  void ReadHeadlineSource() {
    const int last = tree_.size() - 1;
    int colon = last;
    while (colon > 0 && colon > last - 6 && tree_.lower(colon) != ":") {
      if (tree_.pos(colon) == Pos::kVerb || tree_.pos(colon) == Pos::kPunct) {
        return;
      }
      --colon;
    }
    if (colon <= 0 || colon == last || tree_.lower(colon) != ":") return;
    int source = last;
    while (tree_.head(source) > colon) source = tree_.head(source);
    int content = source;
    while (tree_.head(content) >= 0) content = tree_.head(content);
    if (content >= colon || !clauses_[content].is_clause ||
        !tree_.IsNominal(source) || !IsSpeaker(view_, At(source))) {
      return;
    }
    for (const Report& report : reports_) {
      if (report.content == content) return;
    }
    Add(colon, {source}, content);
  }

  // "a report by X that …", "claims that …"
  void ReadNoun(int noun, uint32_t stance) {
    if ((stance & (kReport | kBelieve | kVow | kAccuse)) == 0) return;
    const bool accuses = (stance & kAccuse) != 0;
    for (const int child : tree_.children(noun)) {
      const Rel rel = tree_.rel(child);
      if ((rel != Rel::kAcl && rel != Rel::kCcomp) || child < noun ||
          tree_.sub(child) == Sub::kRelcl) {
        continue;
      }
      bool that = false;
      for (const int mark : tree_.children(child)) {
        that |= tree_.rel(mark) == Rel::kMark && tree_.lower(mark) == "that";
      }
      if (!that) continue;
      // Who denies a report says the contrary himself.
      const int verb = tree_.head(noun);
      if (verb >= 0 && tree_.rel(noun) == Rel::kObj &&
          clauses_[verb].is_clause && !clauses_[verb].passive &&
          (lexicon_.StanceOf(tree_.lemma(verb)) & kDeny) != 0 &&
          !clauses_[verb].subjects.empty()) {
        Add(verb, {clauses_[verb].subjects.front()}, child);
        continue;
      }
      const int owner = OwnerOf(noun);
      if (accuses && owner < 0) continue;
      Add(noun, {owner >= 0 ? owner : noun}, child);
    }
  }

  // Whose claim it is, or -1.
  int OwnerOf(int noun) const {
    int found = -1;
    for (const int owner : tree_.children(noun)) {
      if (tree_.rel(owner) != Rel::kNmod) continue;
      if (tree_.sub(owner) == Sub::kPoss || MarkerOf(tree_, owner) == "by" ||
          MarkerOf(tree_, owner) == "from") {
        found = owner;
      }
    }
    return found;
  }

  // "the claim is that …", "X's accusation against Y is that …"
  void ReadNounThatIs(int noun, int content) {
    const uint32_t stance = lexicon_.StanceOf(tree_.lemma(noun));
    const Operator* signature =
        Operators::Get().Find(tree_.lemma(noun), "that", true);
    const bool alleges =
        signature != nullptr && signature->affirmed == Effect::kPossible;
    const int owner = OwnerOf(noun);
    if ((stance & (kReport | kBelieve | kVow)) != 0) {
      Add(noun, {owner >= 0 ? owner : noun}, content);
    } else if (alleges && owner >= 0) {
      Add(noun, {owner}, content);
    }
  }

  const DocumentView& view_;
  const Quotations& quotations_;
  const int sentence_;
  const Tree& tree_;
  const Clauses& clauses_;
  const Lexicon& lexicon_;
  std::vector<Report> reports_;
};

}  // namespace

absl::string_view EntityTypeAt(const DocumentView& view, WordPosition at) {
  const int mention = view.mentions.At(at.sentence, at.word);
  if (mention < 0) return "other";
  return view.coreference[view.coreference.EntityOf(mention)].type;
}

bool IsSpeaker(const DocumentView& view, WordPosition at) {
  const absl::string_view type = EntityTypeAt(view, at);
  return type == "person" || type == "group" || type == "document" ||
         view.ontology.IsA(type, "organization") ||
         view.ontology.IsA(type, "country");
}

WordPosition MakerOf(const DocumentView& view, WordPosition at) {
  const Tree& tree = view.trees[static_cast<size_t>(at.sentence)];
  const Clauses& clauses = view.clauses[static_cast<size_t>(at.sentence)];
  if (view.lexicon.Is(tree.lemma(at.word), WordClass::kPassage)) {
    for (const int child : tree.children(at.word)) {
      if (tree.rel(child) == Rel::kNmod && MarkerOf(tree, child) == "of") {
        return MakerOf(view, {at.sentence, child});
      }
    }
  }
  if (!view.lexicon.IsUtterance(tree.lemma(at.word)) ||
      tree.pos(at.word) == Pos::kPropn) {
    return at;
  }
  for (const int child : tree.children(at.word)) {
    const bool owner =
        tree.rel(child) == Rel::kNmod &&
        (tree.sub(child) == Sub::kPoss || MarkerOf(tree, child) == "by" ||
         MarkerOf(tree, child) == "from");
    if (owner && IsSpeaker(view, {at.sentence, child})) {
      return {at.sentence, child};
    }
    if (tree.rel(child) == Rel::kAcl && clauses[child].passive) {
      for (const int agent : clauses[child].agents) {
        if (IsSpeaker(view, {at.sentence, agent})) return {at.sentence, agent};
      }
    }
  }
  const int verb = tree.head(at.word);
  if (verb < 0 || tree.rel(at.word) != Rel::kObj || clauses[verb].passive ||
      !clauses[verb].is_clause) {
    return at;
  }
  for (const int subject : clauses[verb].subjects) {
    if (IsSpeaker(view, {at.sentence, subject})) return {at.sentence, subject};
  }
  return at;
}

std::vector<Report> ReadReports(const DocumentView& view,
                                const Quotations& quotations, int sentence) {
  return SentenceReports(view, quotations, sentence).Read();
}

}  // namespace griot
