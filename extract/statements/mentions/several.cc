#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extract/statements/mentions/coreference_resolver.h"

namespace griot {
namespace {

constexpr size_t kMostListed = 6;
constexpr int kListReach = 3;  // sentences

}  // namespace

std::vector<int> CoreferenceResolver::ListOf(int m) const {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  const int first = tree.head(mention.word);
  const int link = tree.Child(mention.word, Rel::kCc);
  if (tree.rel(mention.word) != Rel::kConj || first < 0 || link < 0 ||
      tree.lower(link) != "and") {
    return {};
  }
  std::vector<int> words = {first};
  for (const int child : tree.children(first)) {
    if (tree.rel(child) == Rel::kConj) words.push_back(child);
  }
  if (words.back() != mention.word || words.size() > kMostListed) return {};
  std::vector<int> list;
  for (const int word : words) {
    const int at = mentions_.At(mention.sentence, word);
    if (at < 0 || at > m || IsDenied(mentions_[at])) return {};
    const absl::string_view type = result_[result_.EntityOf(at)].type;
    if (type == "date" || type == "quantity") return {};
    list.push_back(at);
  }
  return list;
}

void CoreferenceResolver::ListTogether(int m) {
  const std::vector<int> list = ListOf(m);
  std::vector<int> members;
  for (const int at : list) {
    const int e = result_.EntityOf(at);
    if (!Entity(e).members.empty()) return;
    if (std::find(members.begin(), members.end(), e) == members.end()) {
      members.push_back(e);
    }
  }
  if (members.size() < 2) return;
  in_list_.insert(list.begin(), list.end());
  std::vector<int> sorted = members;
  std::sort(sorted.begin(), sorted.end());
  const auto [known, is_new] = several_.try_emplace(
      std::move(sorted), static_cast<int>(result_.entities_.size()));
  const int several = known->second;
  if (is_new) {
    result_.entities_.emplace_back();
    states_.emplace_back();
    Coreference::Entity& entity = Entity(several);
    entity.type = TypeOfSeveral(members);
    entity.named = std::all_of(members.begin(), members.end(),
                               [&](int e) { return Entity(e).named; });
    entity.members = members;
    StateOf(several).plural = true;
  }
  Entity(several).mentions.push_back(list.front());
  StateOf(several).last = list.front();
  listed_from_[list.front()] = several;
  if (const int described = DescribedBy(list.front()); described >= 0) {
    Entity(result_.EntityOf(described)).mentions.clear();
    result_.entity_of_[static_cast<size_t>(described)] = several;
    Entity(several).mentions.push_back(described);
  }
}

int CoreferenceResolver::DescribedBy(int name) const {
  const int head = StandsBeside(name);
  if (head < 0 || !mentions_[head].plural ||
      mentions_[head].kind != MentionKind::kNominal ||
      !AppositionHolds(head, name)) {
    return -1;
  }
  const Coreference::Entity& entity = result_[result_.EntityOf(head)];
  return entity.named || entity.mentions.size() > 1 ? -1 : head;
}

absl::string_view CoreferenceResolver::TypeOfSeveral(
    const std::vector<int>& members) const {
  const absl::string_view type = result_[members.front()].type;
  const bool same = std::all_of(members.begin(), members.end(),
                                [&](int e) { return result_[e].type == type; });
  if (same) return type;
  const bool people = std::all_of(members.begin(), members.end(), [&](int e) {
    const absl::string_view one = result_[e].type;
    return one == "person" || one == "group" || one == "country" ||
           ontology_.IsA(one, "organization");
  });
  return people ? "group" : "other";
}

bool CoreferenceResolver::MayMeanSeveral(const Mention& mention,
                                         int entity) const {
  const std::vector<int>& members = result_[entity].members;
  return std::none_of(members.begin(), members.end(), [&](int e) {
    const int last = states_[static_cast<size_t>(e)].last;
    return last >= 0 && mentions_[last].sentence == mention.sentence &&
           mentions_[last].phrase.Contains(mention.word);
  });
}

int CoreferenceResolver::ListedBefore(int m) {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  if (!mention.plural || !IsDefinite(mention)) return -1;
  size_t count = 0;
  if (const int det = tree.Child(mention.word, Rel::kDet);
      det >= 0 && tree.lower(det) == "both") {
    count = 2;
  }
  for (const absl::string_view number : NumbersOf(mention)) {
    const auto value = lexicon_.NumberOf(number);
    if (!value || count > 0) return -1;
    count = static_cast<size_t>(*value);
  }
  if (count < 2) return -1;
  for (int other = m - 1; other >= 0; --other) {
    const Mention& before = mentions_[other];
    if (mention.sentence - before.sentence > kListReach) break;
    // Others were called so.
    if (before.kind == MentionKind::kNominal && before.plural &&
        TreeOf(before).lemma(before.word) == tree.lemma(mention.word)) {
      break;
    }
    const auto list = listed_from_.find(other);
    if (list == listed_from_.end()) continue;
    const Coreference::Entity& several = Entity(list->second);
    const bool people = mention.type == "group" && several.type == "person";
    if (several.named && several.members.size() == count &&
        (people || Compatible(mention.type, several.type)) &&
        MayMeanSeveral(mention, list->second)) {
      return list->second;
    }
  }
  return -1;
}

float CoreferenceResolver::LinkToAny(int m, int entity) const {
  float best = LinkTo(m, entity);
  for (const int member : result_[entity].members) {
    best = std::max(best, LinkTo(m, member));
  }
  return best;
}

void CoreferenceResolver::NameSeveral() {
  for (size_t e = 0; e < result_.entities_.size(); ++e) {
    Coreference::Entity& entity = result_.entities_[e];
    if (entity.members.empty()) continue;
    std::erase_if(entity.mentions, [&](int m) {
      return result_.EntityOf(m) != static_cast<int>(e);
    });
    for (const int member : entity.members) {
      absl::StrAppend(&entity.name, entity.name.empty() ? "" : " and ",
                      result_[member].name);
    }
  }
}

}  // namespace griot
