#include "extract/statements/mentions/name_clusters.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extract/statements/mentions/name_form.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/words/name_forms.h"
#include "gazetteer/gazetteer.h"
#include "gazetteer/name_key.h"
#include "names/gender.h"
#include "names/organisations.h"
#include "names/titles.h"

namespace griot {
namespace {

constexpr size_t kMostForms = 600;  // of a document that are compared
constexpr float kTold = 3.0F;       // what a description counts, in sure labels

using Votes = absl::btree_map<absl::string_view, float>;

absl::string_view Best(const Votes& votes) {
  absl::string_view best;
  float most = 0;
  for (const auto& [type, sum] : votes) {
    if (sum > most) {
      best = type;
      most = sum;
    }
  }
  return best;
}

struct Cluster {
  std::vector<int> forms;
  int count = 0;  // mentions of full names
  int first = 0;
  Gender title = Gender::kUnknown;
  Votes votes;
};

class Clustering {
 public:
  Clustering(const std::vector<Tree>& trees, const MentionTable& mentions,
             const Lexicon& lexicon)
      : trees_(trees), mentions_(mentions), lexicon_(lexicon) {}

  std::vector<int> Run(std::vector<absl::string_view>& types) {
    std::vector<int> form_of(static_cast<size_t>(mentions_.size()), -1);
    for (int m = 0; m < mentions_.size(); ++m) {
      if (mentions_[m].kind == MentionKind::kName) {
        form_of[static_cast<size_t>(m)] = Add(m);
      }
    }
    std::vector<int> order;
    for (size_t f = 0; f < forms_.size(); ++f) {
      forms_[f] = Read(f);
      order.push_back(static_cast<int>(f));
    }
    // What is told apart best first.
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
      const NameForm& x = Form(a);
      const NameForm& y = Form(b);
      const auto rank = [](const NameForm& f) {
        return std::pair(f.words.size(), f.title == Gender::kFemale ? 0 : 1);
      };
      return rank(x) > rank(y);
    });
    for (const int f : order) Place(f);
    for (int& f : form_of) {
      if (f >= 0) f = cluster_of_[static_cast<size_t>(f)];
    }
    for (const Cluster& cluster : clusters_) {
      types.push_back(Best(cluster.votes));
    }
    return form_of;
  }

 private:
  const NameForm& Form(int f) const { return forms_[static_cast<size_t>(f)]; }

  const Tree& TreeOf(const Mention& m) const {
    return trees_[static_cast<size_t>(m.sentence)];
  }

  // By "Mrs." before the family name alone; of a full name, by the noun that
  // it stands beside: "his wife, Ana Orr".
  Gender TitleOf(const Mention& m) const {
    const Tree& tree = TreeOf(m);
    if (m.name.end - m.name.begin > 1) {
      const int noun = tree.head(m.word);
      return tree.rel(m.word) == Rel::kAppos && tree.pos(noun) == Pos::kNoun
                 ? GenderOfNoun(tree.lemma(noun))
                 : Gender::kUnknown;
    }
    if (m.name.begin == 0) return Gender::kUnknown;
    const absl::string_view before = tree.lower(m.name.begin - 1);
    return IsAddress(before) ? GenderOfNoun(before) : Gender::kUnknown;
  }

  // What the words around and the gazetteer make of a name counts more than
  // its label where they know it: "Los Zorros, a gang", "Tallinn denied it".
  float WeightOfRules(const Mention& m) const {
    constexpr float kKnown = 1.2F;
    constexpr float kGuessed = 0.3F;
    const Tree& tree = TreeOf(m);
    for (const int child : tree.children(m.word)) {
      if (tree.rel(child) == Rel::kAppos && tree.Has(child, Rel::kDet)) {
        return kTold;
      }
      if (tree.sub(child) == Sub::kDesc) return kKnown;
    }
    if (!KnownBody(NameKey(m.name_text)).empty()) return kTold;
    // "USS Orr", "the ferry, Aurora,"
    if (m.type == "vehicle" || m.type == "document" || m.type == "weapon") {
      return LabelOf(tree.word(m.word).name) == m.type ? kGuessed : kTold;
    }
    return FindPlaces(m.name_text).empty() &&
                   !lexicon_.IsPeople(tree.word(m.word).form)
               ? kGuessed
               : kKnown;
  }

  // Whether it names somebody's kin: "her brother, Mr. Orr".
  bool IsKin(const Mention& m) const {
    const Tree& tree = TreeOf(m);
    const int noun = m.name.begin - 3;
    return noun > 0 && IsAddress(tree.lower(m.name.begin - 1)) &&
           tree.lower(m.name.begin - 2) == "," &&
           GenderOfNoun(tree.lemma(noun)) != Gender::kUnknown &&
           tree.HasFeature(noun - 1, "Poss=Yes");
  }

  // Whether a full name is told as that of somebody's kin: "his late father,
  // Ana Orr", "Mr. Orr's son Ben Orr".
  bool IsToldAsKin(const Mention& m) const {
    const Tree& tree = TreeOf(m);
    const auto is_kin = [&](int noun) {
      return noun >= 0 && noun < m.name.begin && tree.pos(noun) == Pos::kNoun &&
             GenderOfNoun(tree.lemma(noun)) != Gender::kUnknown &&
             (tree.Child(noun, Rel::kNmod, Sub::kPoss) >= 0 ||
              tree.Child(m.word, Rel::kNmod, Sub::kPoss) >= 0);
    };
    if (tree.rel(m.word) == Rel::kAppos && is_kin(tree.head(m.word))) {
      return true;
    }
    for (const int child : tree.children(m.word)) {
      if (tree.sub(child) == Sub::kDesc && is_kin(child)) return true;
    }
    return false;
  }

  int Add(int m) {
    const Mention& mention = mentions_[m];
    const Tree& tree = TreeOf(mention);
    const Gender title = TitleOf(mention);
    std::string key = NameKey(mention.name_text);
    if (key.empty()) key = std::string(mention.name_text);
    const bool alone = mention.name.end - mention.name.begin == 1;
    const bool kin = alone && IsKin(mention);
    if ((title == Gender::kFemale && alone) || kin) absl::StrAppend(&key, "\t");
    const auto [at, is_new] =
        by_key_.try_emplace(std::move(key), static_cast<int>(forms_.size()));
    const auto f = static_cast<size_t>(at->second);
    if (is_new) {
      forms_.emplace_back();
      votes_.emplace_back();
      told_.emplace_back();
      forms_[f].first = m;
      if (!alone && IsToldAsKin(mention)) told_as_kin_.insert(at->second);
    }
    told_[f].push_back(m);
    if (title != Gender::kUnknown) forms_[f].title = title;
    if (kin) kin_.insert(at->second);
    ++forms_[f].count;
    const Word& word = tree.word(mention.word);
    const absl::string_view label = LabelOf(word.name);
    constexpr float kUnlabelled = 0.3F;
    // "southern Togo", "Atlanta, Georgia": no country, whatever its label says.
    const bool part = label == "country" && mention.type == "place";
    votes_[f][label.empty() || part ? mention.type : label] +=
        label.empty() ? kUnlabelled : word.name_probability;
    votes_[f][mention.type] += WeightOfRules(mention);
    return at->second;
  }

  NameForm Read(size_t f) const {
    const NameForm& raw = forms_[f];
    NameForm form =
        ReadNameForm(mentions_[raw.first].name_text, Best(votes_[f]));
    form.title = raw.title;
    form.first = raw.first;
    form.count = raw.count;
    return form;
  }

  // Whether the text speaks of `form` before it first tells the other, so that
  // it is no short form of it: whoever is told as another's kin is nobody told
  // of by a part of the name, and a body that is spoken of again and again is
  // not what has more in its name.
  bool IsToldBefore(int form, int other) const {
    const std::vector<int>& told = told_[static_cast<size_t>(form)];
    const auto before =
        std::lower_bound(told.begin(), told.end(), Form(other).first) -
        told.begin();
    constexpr ptrdiff_t kAgain = 2;
    return told_as_kin_.contains(other)
               ? before > 0
               : Form(form).kind == NameClass::kBody && before >= kAgain;
  }

  bool IsPair(int f) const {
    return Form(f).kind == NameClass::kPerson &&
           absl::StrContains(mentions_[Form(f).first].name_text, '/');
  }

  // As VariantOf, by what the text tells first.
  Variant VariantIn(int f, int other) const {
    // "Orr/Lind" is a pair, and neither of the two.
    if (IsPair(f) != IsPair(other)) return Variant::kNone;
    const Variant variant = VariantOf(Form(f), Form(other), lexicon_);
    const bool shortens =
        Form(f).words.size() < Form(other).words.size() &&
        (variant == Variant::kShort ||
         (variant == Variant::kSame && Form(f).kind == NameClass::kPerson));
    return shortens && IsToldBefore(f, other) ? Variant::kNone : variant;
  }

  // Puts the form into the cluster of what it is a form of, or its own.
  void Place(int f) {
    cluster_of_.resize(forms_.size(), -1);
    const NameForm& form = Form(f);
    std::vector<int> fits;
    int same = -1;
    for (size_t c = 0; c < clusters_.size() && forms_.size() <= kMostForms;
         ++c) {
      Variant best = Variant::kNone;
      for (const int other : clusters_[c].forms) {
        const Variant variant = VariantIn(f, other);
        if (variant == Variant::kConflict) {
          best = Variant::kConflict;
          break;
        }
        best = std::max(best, variant);
      }
      if (clusters_[c].title != Gender::kUnknown &&
          form.title != Gender::kUnknown && clusters_[c].title != form.title) {
        continue;
      }
      if (best == Variant::kSame && same < 0) same = static_cast<int>(c);
      // Nobody is his own kin.
      if (best == Variant::kShort && !kin_.contains(f))
        fits.push_back(static_cast<int>(c));
    }
    int chosen = same;
    if (chosen < 0 && !fits.empty()) chosen = Choose(form, fits);
    if (chosen < 0) {
      chosen = static_cast<int>(clusters_.size());
      clusters_.emplace_back();
      clusters_.back().first = form.first;
    }
    Cluster& cluster = clusters_[static_cast<size_t>(chosen)];
    cluster.forms.push_back(f);
    cluster.first = std::min(cluster.first, form.first);
    if (form.words.size() > 1) cluster.count += form.count;
    if (cluster.title == Gender::kUnknown) cluster.title = form.title;
    for (const auto& [type, sum] : votes_[static_cast<size_t>(f)]) {
      cluster.votes[type] += sum;
    }
    cluster_of_[static_cast<size_t>(f)] = chosen;
  }

  int Choose(const NameForm& form, const std::vector<int>& fits) const {
    if (fits.size() == 1) return fits[0];
    if (form.kind != NameClass::kPerson) return -1;
    // A family name before a given one, then whom the text names most.
    const auto rank = [&](int c) {
      const Cluster& cluster = clusters_[static_cast<size_t>(c)];
      const bool family = std::any_of(
          cluster.forms.begin(), cluster.forms.end(),
          [&](int f) { return Form(f).words.back() == form.words.back(); });
      const bool gender =
          form.title == Gender::kUnknown || cluster.title == form.title;
      return std::tuple(family, gender, cluster.count, -cluster.first);
    };
    return *std::max_element(fits.begin(), fits.end(),
                             [&](int a, int b) { return rank(a) < rank(b); });
  }

  const std::vector<Tree>& trees_;
  const MentionTable& mentions_;
  const Lexicon& lexicon_;
  absl::flat_hash_map<std::string, int> by_key_;
  absl::flat_hash_set<int> kin_;          // forms that name somebody's kin
  absl::flat_hash_set<int> told_as_kin_;  // full names that first do so
  std::vector<std::vector<int>> told_;    // mentions, by form
  std::vector<NameForm> forms_;
  std::vector<Votes> votes_;  // by form
  std::vector<Cluster> clusters_;
  std::vector<int> cluster_of_;  // by form
};

}  // namespace

NameClusters::NameClusters(const std::vector<Tree>& trees,
                           const MentionTable& mentions, const Lexicon& lexicon)
    : of_(Clustering(trees, mentions, lexicon).Run(types_)) {}

}  // namespace griot
