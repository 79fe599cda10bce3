#ifndef GRIOT_GRAPH_RESOLUTION_TESTING_NAME_LIST_H_
#define GRIOT_GRAPH_RESOLUTION_TESTING_NAME_LIST_H_

#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "graph/resolution/names.h"
#include "graph/resolution/resolver.h"
#include "graph/resolution/type_family.h"

namespace griot::graph::testing {

// Names of documents, made by hand, and what resolution makes of them.
class NameList {
 public:
  // What `document` speaks of under `name`, a name of `family`. `forms` are the
  // other mentions: "=Orr" by name, "the mayor" not, "~he" a pronoun.
  NameList& Add(const std::string& document, const std::string& name,
                TypeFamily family, const std::vector<std::string>& forms = {},
                MentionKind kind = MentionKind::kName);
  NameList& Person(const std::string& document, const std::string& name,
                   const std::vector<std::string>& forms = {}) {
    return Add(document, name, TypeFamily::kPerson, forms);
  }
  NameList& Place(const std::string& document, const std::string& name,
                  const std::vector<std::string>& forms = {}) {
    return Add(document, name, TypeFamily::kPlace, forms);
  }
  NameList& Country(const std::string& document, const std::string& name) {
    return Add(document, name, TypeFamily::kCountry);
  }
  NameList& Group(const std::string& document, const std::string& name,
                  const std::vector<std::string>& forms = {}) {
    return Add(document, name, TypeFamily::kOrganization, forms);
  }
  NameList& Phrase(const std::string& document, const std::string& text,
                   TypeFamily family = TypeFamily::kOrganization) {
    return Add(document, text, family, {}, MentionKind::kNominal);
  }

  // Looks into this. Uses are numbered in the order of Add.
  Names ToNames() const;

  // Each entity of more than one name on a line, "Name @document = ...", names
  // sorted; then "!" and the reason for each refusal, if `refusals`.
  std::string Resolved(const ResolutionKnowledge& knowledge = {}) const;
  absl::StatusOr<Resolution> Resolve(
      const ResolutionKnowledge& knowledge = {},
      std::vector<Refusal>* refusals = nullptr) const;
  // "Name @document" of a use.
  std::string Shown(uint32_t use) const;

  // The same in another order: the use that comes i-th was the order[i]-th.
  NameList Reordered(const std::vector<size_t>& order) const;
  size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::string document;
    std::string name;
    TypeFamily family;
    std::vector<std::string> forms;
    MentionKind kind;
  };

  uint32_t Text(const std::string& text) const;

  std::vector<Entry> entries_;
  mutable std::deque<std::string> texts_;
  mutable std::map<std::string, uint32_t> ids_;
  mutable std::vector<std::string> documents_;  // sorted
};

// Countries with their adjectives, and places, made by hand.
class SmallGazetteer : public Gazetteer {
 public:
  SmallGazetteer& AddCountry(absl::string_view code, const std::string& name,
                             const std::string& adjective);
  SmallGazetteer& AddPlace(uint32_t id, const std::string& name,
                           absl::string_view country, uint32_t population);

  CountryCode CountryNamed(absl::string_view name) const override;
  CountryCode CountryOfDemonym(absl::string_view word) const override;
  std::vector<GazetteerPlace> PlacesNamed(
      absl::string_view name) const override;

 private:
  std::map<std::string, CountryCode, std::less<>> countries_;
  std::map<std::string, CountryCode, std::less<>> demonyms_;
  std::multimap<std::string, GazetteerPlace, std::less<>> places_;
};

}  // namespace griot::graph::testing

#endif  // GRIOT_GRAPH_RESOLUTION_TESTING_NAME_LIST_H_
