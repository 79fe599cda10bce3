#include "extract/statements/propositions/nominals.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "extract/statements/mentions/typing.h"
#include "extract/statements/propositions/event_nouns.h"
#include "extract/statements/propositions/role_nouns.h"
#include "extract/statements/syntax/coordination.h"
#include "names/titles.h"

namespace griot {
namespace {

bool IsAllCaps(absl::string_view text) {
  int letters = 0;
  for (const char c : text) {
    if (absl::ascii_islower(static_cast<unsigned char>(c))) return false;
    if (absl::ascii_isupper(static_cast<unsigned char>(c))) ++letters;
  }
  return letters >= 2;
}

class NominalReader {
 public:
  explicit NominalReader(const SentenceView& view)
      : view_(view),
        tree_(view.tree),
        ontology_(view.ontology),
        lexicon_(view.lexicon) {}

  std::vector<Proposition> Read() {
    for (int i = 0; i < tree_.size(); ++i) {
      if (tree_.pos(i) == Pos::kPunct) continue;
      if (tree_.sub(i) == Sub::kDesc) ReadTitle(i);
      if (tree_.rel(i) == Rel::kAppos) ReadApposition(i);
      if (tree_.rel(i) == Rel::kNmod) ReadModifier(i);
      if (tree_.pos(i) == Pos::kVerb && tree_.rel(i) == Rel::kAmod) {
        ReadCompound(i);
      }
      if (tree_.pos(i) == Pos::kNoun) {
        for (Proposition& event : ReadEventNoun(view_, i))
          out_.push_back(std::move(event));
      }
    }
    return std::move(out_);
  }

 private:
  bool IsName(int word) const {
    const Mention* m = view_.MentionAt(word);
    return m != nullptr && m->kind == MentionKind::kName;
  }
  absl::string_view TypeAt(int word) const {
    const Mention* m = view_.MentionAt(word);
    return m == nullptr ? "other" : m->type;
  }

  // "Radio Goma" or "police" before what a person is there.
  bool IsEmployer(int word) const {
    return tree_.rel(word) == Rel::kCompound &&
           (!LabelOf(tree_.word(word).name).empty() ||
            ontology_.IsA(TypeOfNominal(tree_, word, ontology_, lexicon_),
                          "organization"));
  }

  // Whether the noun says what somebody or something is; in titles and after
  // "the" it may have a capital: "the Supreme Leader of Iran".
  bool Describes(int noun) const {
    if (tree_.pos(noun) == Pos::kNoun) return true;
    return tree_.pos(noun) == Pos::kPropn && !IsName(noun) &&
           (IsOffice(tree_.lower(noun)) ||
            !ontology_.Wordings(NounLemma(tree_, noun, ontology_, lexicon_))
                 .empty());
  }

  Proposition Description(int word, std::string lemma) const {
    Proposition p;
    p.kind = Proposition::Kind::kDescription;
    p.names = true;
    p.word = word;
    p.anchor = word;
    p.text = {word, word + 1};
    p.lemma = std::move(lemma);
    return p;
  }

  void Emit(Proposition p, int subject, std::vector<Slot> objects) {
    p.slots = {{Role::kSubject, subject, ""}};
    if (tree_.pos(p.word) != Pos::kVerb &&
        ontology_.Wordings(p.lemma).empty()) {
      // "the Dutch group X": the modifier is no argument of the noun, unless it
      // names whom a person is with, "the Radio Goma reporter X".
      std::erase_if(objects, [&](const Slot& slot) {
        return slot.marker.empty() && tree_.sub(slot.word) != Sub::kPoss &&
               !(TypeAt(subject) == "person" && IsEmployer(slot.word));
      });
    }
    if (tree_.IsNominal(p.word) || tree_.sub(p.word) == Sub::kDesc) {
      p.lemma = WithPast(tree_, p.word, p.lemma, lexicon_);
    }
    if (objects.empty()) {
      out_.push_back(std::move(p));
      return;
    }
    for (const Slot& object : objects) {
      if (object.word == subject) continue;
      Proposition one = p;
      one.slots.push_back(object);
      out_.push_back(std::move(one));
    }
  }

  // "President-elect X": who holds no such office yet.
  bool IsElect(int title) const {
    const auto ends = [&](int word, absl::string_view text) {
      return word < tree_.size() && absl::EndsWith(tree_.lower(word), text);
    };
    return ends(title, "elect") || ends(title + 1, "-elect") ||
           (ends(title + 1, "-") && ends(title + 2, "elect"));
  }

  // "police spokesman X", "Mayor X", "militant group X"
  void ReadTitle(int title) {
    const int name = tree_.head(title);
    if (name < 0 || !IsName(name) || IsElect(title)) return;
    // "United Kingdom Prime Minister X", "present-day Benin"
    const absl::string_view label = LabelOf(tree_.word(title).name);
    if (IsAddress(tree_.lower(title)) || tree_.word(title).mention == "time" ||
        label == "country") {
      return;
    }
    // "RCMP Constable X": a body's name is nobody's title.
    if (tree_.pos(title) == Pos::kPropn && TypeAt(name) == "person" &&
        ontology_.IsA(label, "organization") && !IsOffice(tree_.lower(title))) {
      return;
    }
    if (tree_.pos(title) != Pos::kNoun && tree_.pos(title) != Pos::kPropn) {
      return;
    }
    std::vector<Slot> objects =
        RelationalObject(tree_, title, ontology_, lexicon_);
    if (objects.empty()) {
      const int owner = tree_.Child(name, Rel::kNmod, Sub::kPoss);
      if (owner >= 0) objects = {{Role::kObject, owner, ""}};
    }
    if (objects.empty()) objects = OwnersAfterName(title, name);
    if (TypeAt(name) != "person" && tree_.Child(title, Rel::kNmod) < 0) {
      // "Transport Ministry", "the newspaper X": what kind it is, no owner.
      std::erase_if(objects, [&](const Slot& slot) {
        return slot.marker.empty() && tree_.rel(slot.word) == Rel::kCompound;
      });
    }
    const bool plural = tree_.xpos(title) == "NNS";
    for (const int one :
         plural ? Conjuncts(tree_, name) : std::vector<int>{name}) {
      Emit(Description(title, NounLemma(tree_, title, ontology_, lexicon_)),
           one, objects);
    }
  }

  // "President X of Iran": what the name's title is a title of.
  std::vector<Slot> OwnersAfterName(int title, int name) const {
    if (ontology_.Wordings(NounLemma(tree_, title, ontology_, lexicon_))
            .empty()) {
      return {};
    }
    for (const int child : tree_.children(name)) {
      if (child > name && tree_.rel(child) == Rel::kNmod && IsName(child) &&
          MarkerOf(tree_, child) == "of") {
        return {{Role::kObject, child, "of"}};
      }
    }
    return {};
  }

  bool InBrackets(int word) const {
    for (const int child : tree_.children(word)) {
      if (tree_.rel(child) == Rel::kPunct && child < word &&
          (tree_.lower(child) == "(" || tree_.lower(child) == "[")) {
        return true;
      }
    }
    return word > 0 && (tree_.lower(word - 1) == "(");
  }

  // "the head of homeland security, X": X is the head, and no security.
  int Described(int noun, int name) const {
    const int above = tree_.head(noun);
    const bool of_person = tree_.rel(noun) == Rel::kNmod && above >= 0 &&
                           tree_.xpos(above) == "NN" &&
                           tree_.word(above).mention == "person" &&
                           MarkerOf(tree_, noun) == "of";
    return of_person && TypeAt(name) == "person" &&
                   tree_.pos(noun) == Pos::kNoun &&
                   tree_.word(noun).mention != "person"
               ? above
               : noun;
  }

  // Whether the noun may say what the other phrase of an apposition is: no part
  // of a list ("masks, flour"), no part of who is named ("the men's division,
  // Ann Orr"), nobody's ("whose firm").
  bool MayDescribe(int noun, int name, bool after) const {
    const absl::string_view what = tree_.word(noun).mention;
    // "this crew, the crew that won", "the words, \"Ana Orr\""
    if (tree_.lemma(noun) == tree_.lemma(name) || tree_.lemma(noun) == "word") {
      return false;
    }
    // "voters in Togo, senior citizens": people are no place.
    if (after && IsName(name) && what == "person" &&
        tree_.xpos(noun) == "NNS" && ontology_.IsA(TypeAt(name), "place") &&
        tree_.word(name).mention == "place") {
      return false;
    }
    if (IsName(name) && TypeAt(name) == "person") {
      if (what == "place" || what == "time" || what == "event" ||
          what == "substance") {
        return false;
      }
    }
    const int owner = tree_.Child(noun, Rel::kNmod, Sub::kPoss);
    if (owner >= 0) return tree_.lower(owner) != "whose";
    return !after || what == "person" || tree_.pos(noun) == Pos::kPropn ||
           tree_.Has(noun, Rel::kDet) || tree_.Has(noun, Rel::kNummod) ||
           tree_.Has(noun, Rel::kNmod);
  }

  // "X, a rebel faction", "her lawyer, X", "X (ABC)", "Goma, Congo"
  void ReadApposition(int second) {
    int first = tree_.head(second);
    if (first < 0 || !tree_.IsNominal(first)) return;
    if (InBrackets(second)) {
      // "the Ports Board and Rail Agency (RA)": of the last before it.
      for (const int part : Conjuncts(tree_, first)) {
        if (part < second && IsName(part)) first = std::max(first, part);
      }
    }
    const bool first_name = IsName(first);
    const bool second_name = IsName(second);
    if (InBrackets(second)) {
      const Mention* a = view_.MentionAt(first);
      if (second_name && first_name && IsAllCaps(tree_.word(second).form) &&
          !ontology_.IsA(a->type, "place") && !IsAllCaps(a->name_text)) {
        Emit(Description(second, "alias"), first,
             {{Role::kObject, second, ""}});
      }
      return;
    }
    if (first_name && second_name) {
      ReadPlaces(first, second);
      return;
    }
    const int name = second_name ? second : first;
    const int noun = second_name ? Described(first, second) : second;
    const auto measures = [&](int word) {
      return TypeAt(word) == "date" || TypeAt(word) == "quantity";
    };
    if (!Describes(noun) || measures(noun) || measures(name)) {
      return;
    }
    // "…, police said, the second attack": what happens is no body or person.
    if ((TypeAt(noun) == "event") != (TypeAt(name) == "event")) return;
    for (int i = first + 1; i < second; ++i) {
      if (tree_.lower(i) == ":") return;  // a headline's source
    }
    if (!second_name && !first_name &&
        (tree_.pos(first) == Pos::kPron || TypeAt(first) == "date")) {
      return;
    }
    const std::vector<int> nouns =
        second_name ? std::vector<int>{noun} : Conjuncts(tree_, noun);
    const bool plural = tree_.xpos(noun) == "NNS";
    // "X and Y, two districts": the noun may hang on either.
    int start = name;
    while (plural && !second_name && tree_.rel(start) == Rel::kConj &&
           tree_.head(start) >= 0 && IsName(tree_.head(start))) {
      start = tree_.head(start);
    }
    for (const int one :
         plural ? Conjuncts(tree_, start) : std::vector<int>{name}) {
      if (one == noun) continue;
      for (const int n : nouns) {
        if (!Describes(n) || !MayDescribe(n, one, !second_name)) continue;
        Emit(Description(n, NounLemma(tree_, n, ontology_, lexicon_)), one,
             RelationalObject(tree_, n, ontology_, lexicon_));
      }
    }
  }

  void ReadPlaces(int first, int second) {
    // "Karo, Togo and Lerin, Chad": what "and" parts lies not in one another.
    for (int i = first; i < second; ++i) {
      if (tree_.rel(i) == Rel::kCc) return;
    }
    if (ontology_.IsA(TypeAt(first), "place") &&
        ontology_.IsA(TypeAt(second), "place")) {
      Proposition p = Description(second, "in");
      Emit(std::move(p), first, {{Role::kObject, second, ""}});
    }
  }

  void ReadModifier(int word) {
    const int head = tree_.head(word);
    if (head < 0 || !tree_.IsNominal(head)) return;
    if (tree_.sub(word) == Sub::kUnmarked) {
      if (IsName(head) && IsName(word)) ReadPlaces(head, word);
      return;
    }
    if (tree_.sub(word) == Sub::kPoss || word < head) return;
    const std::string marker = MarkerOf(tree_, word);
    const absl::string_view head_type = TypeAt(head);
    if (marker == "of" && IsName(head) && head_type == "person" &&
        ontology_.IsA(TypeAt(word), "organization")) {
      Proposition p = Description(head, "of");
      p.text = {word - 1, word};
      for (const int child : tree_.children(word)) {
        if (tree_.rel(child) == Rel::kCase) p.text = {child, child + 1};
      }
      Emit(std::move(p), head, {{Role::kObject, word, marker}});
      return;
    }
    const bool place =
        marker == "in" || marker == "near" || marker == "outside";
    if (place && IsName(word) && ontology_.IsA(TypeAt(word), "place") &&
        (ontology_.IsA(head_type, "organization") ||
         ontology_.IsA(head_type, "place")) &&
        IsName(head) &&
        (ontology_.IsA(head_type, "place") || IsSeatedBody(head))) {
      Proposition p = Description(head, marker);
      for (const int child : tree_.children(word)) {
        if (tree_.rel(child) == Rel::kCase) p.text = {child, child + 1};
      }
      Emit(std::move(p), head, {{Role::kObject, word, marker}});
    }
  }

  // "the Red Cross in Lomé", but "al-Nur in Chad" is a group, in "a role for
  // NATO in Chad" the role is there, and at "a meeting of the Red Cross in
  // Lomé" the meeting.
  bool IsSeatedBody(int name) const {
    const int above = tree_.head(name);
    const std::string marker = MarkerOf(tree_, name);
    const bool of_event = above >= 0 && tree_.rel(name) == Rel::kNmod &&
                          (marker == "of" || marker == "for") &&
                          tree_.word(above).mention == "event";
    return TypeAt(name) != "armed_group" && !of_event &&
           tree_.Has(name, Rel::kDet);
  }

  // "the X-based firm", "an X-linked group", "Y-led forces"
  void ReadCompound(int verb) {
    const int head = tree_.head(verb);
    if (head < 0 || verb > head) return;
    // "United Nations": part of a name.
    if (const Mention* m = view_.MentionAt(head);
        m != nullptr && m->name.Contains(verb)) {
      return;
    }
    int agent = -1;
    for (const int child : tree_.children(verb)) {
      const Rel rel = tree_.rel(child);
      if (child < verb && (rel == Rel::kCompound || rel == Rel::kObl ||
                           rel == Rel::kNmod || rel == Rel::kNsubj)) {
        agent = child;
      }
    }
    if (agent < 0 && verb >= 2 && tree_.rel(verb - 1) == Rel::kPunct) {
      // The parser hung the first part on the noun itself.
      agent = verb - 2;
      while (tree_.head(agent) >= 0 && tree_.head(agent) < verb &&
             tree_.rel(agent) == Rel::kFlat) {
        agent = tree_.head(agent);
      }
    }
    if (agent < 0 || tree_.lower(verb) == "born") return;
    if (tree_.pos(agent) != Pos::kPropn && !IsActor(view_, agent)) return;
    // "the ethnic Albanian-led council": people who live there, no state.
    if (agent > 0 && tree_.lower(agent - 1) == "ethnic") return;
    // "the X-linked group ABC": the name is what is described.
    const int subject = tree_.sub(head) == Sub::kDesc && tree_.head(head) >= 0
                            ? tree_.head(head)
                            : head;
    Proposition p = Description(verb, std::string(tree_.lemma(verb)));
    // "a prize-winning film"
    if (lexicon_.Is(tree_.lemma(verb), WordClass::kStated) ||
        tree_.xpos(verb) == "VBG") {
      Emit(std::move(p), subject, {{Role::kObject, agent, ""}});
    } else {
      Emit(std::move(p), agent, {{Role::kObject, subject, ""}});
    }
  }

  const SentenceView& view_;
  const Tree& tree_;
  const Ontology& ontology_;
  const Lexicon& lexicon_;
  std::vector<Proposition> out_;
};

}  // namespace

std::vector<Proposition> ReadNominals(const SentenceView& view) {
  return NominalReader(view).Read();
}

}  // namespace griot
