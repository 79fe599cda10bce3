#include "export/iris.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace griot::exporter {
namespace {

bool IsUnreserved(unsigned char byte) {
  return absl::ascii_isalnum(byte) || byte == '-' || byte == '.' ||
         byte == '_' || byte == '~';
}

void AppendPercent(unsigned char byte, std::string& out) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  out += '%';
  out += kDigits[byte >> 4];
  out += kDigits[byte & 15];
}

// "example.org" or "example.org:8080": what every reader of IRIs takes for the
// place of a server.
bool IsHost(absl::string_view text) {
  const size_t colon = std::min(text.find(':'), text.size());
  const absl::string_view port = text.substr(colon);
  const auto is_digit = [](char c) {
    return absl::ascii_isdigit(static_cast<unsigned char>(c));
  };
  if (!port.empty() && (port.size() < 2 || port.size() > 6 ||
                        !std::all_of(port.begin() + 1, port.end(), is_digit))) {
    return false;
  }
  const absl::string_view host = text.substr(0, colon);
  return !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
    return absl::ascii_isalnum(static_cast<unsigned char>(c)) || c == '-' ||
           c == '.';
  });
}

std::string Urn(absl::string_view kind, absl::string_view name) {
  return absl::StrCat("urn:griot:", kind, ":", PercentEncode(name));
}

}  // namespace

void AppendPercentEncoded(absl::string_view text, std::string& out) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (IsUnreserved(byte)) {
      out += c;
    } else {
      AppendPercent(byte, out);
    }
  }
}

std::string PercentEncode(absl::string_view text) {
  std::string out;
  AppendPercentEncoded(text, out);
  return out;
}

std::string IriOfUrl(absl::string_view url) {
  if (!absl::StartsWithIgnoreCase(url, "http://") &&
      !absl::StartsWithIgnoreCase(url, "https://")) {
    return "";
  }
  const absl::string_view place = url.substr(url.find("//") + 2);
  if (!IsHost(place.substr(0, place.find_first_of("/?#")))) return "";
  std::string out =
      absl::AsciiStrToLower(url.substr(0, url.size() - place.size()));
  const size_t fragment = url.find('#');
  for (size_t i = out.size(); i < url.size(); ++i) {
    const auto byte = static_cast<unsigned char>(url[i]);
    const bool escape =
        byte == '%' && i + 2 < url.size() &&
        absl::ascii_isxdigit(static_cast<unsigned char>(url[i + 1])) &&
        absl::ascii_isxdigit(static_cast<unsigned char>(url[i + 2]));
    if (escape || IsUnreserved(byte) || i == fragment ||
        absl::StrContains(":/?@!$&'()*+,;=", url[i])) {
      out += url[i];
    } else {
      AppendPercent(byte, out);
    }
  }
  return out;
}

std::string Iris::Type(absl::string_view type) const {
  const EntityType* known =
      ontology_ == nullptr ? nullptr : ontology_->FindType(type);
  return known != nullptr && !known->iri.empty() ? known->iri
                                                 : Urn("type", type);
}

std::string Iris::Predicate(const graph::Graph& graph,
                            const graph::Fact& fact) const {
  const absl::string_view relation = graph.Text(fact.relation);
  if (relation.empty()) return Urn("lemma", graph.Text(fact.lemma));
  const Relation* known =
      ontology_ == nullptr ? nullptr : ontology_->FindRelation(relation);
  return known != nullptr && !known->iri.empty() ? known->iri
                                                 : Urn("relation", relation);
}

std::string Iris::Entity(absl::string_view id) { return Urn("entity", id); }
std::string Iris::Fact(absl::string_view id) { return Urn("fact", id); }

}  // namespace griot::exporter
