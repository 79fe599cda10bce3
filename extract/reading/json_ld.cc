#include "extract/reading/json_ld.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/reading/page_text.h"
#include "rapidjson/error/en.h"
#include "schemas/statement_limits.h"

namespace griot {
namespace {

using Json = rapidjson::Value;

// Nesting of the objects that are looked at, and their number.
constexpr int kMaxDepth = 6;
constexpr int kMaxObjects = 2000;
constexpr size_t kMaxScripts = 64;
constexpr rapidjson::SizeType kMaxUpdates = 500;
// Iterative parsing bounds the stack, not the values.
constexpr unsigned kFlags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseCommentsFlag |
    rapidjson::kParseTrailingCommasFlag | rapidjson::kParseStopWhenDoneFlag;

absl::string_view View(const Json& string) {
  return {string.GetString(), string.GetStringLength()};
}

const Json* Member(const Json& object, const char* name) {
  if (!object.IsObject()) return nullptr;
  const auto member = object.FindMember(name);
  return member == object.MemberEnd() ? nullptr : &member->value;
}

// The first text of a value: a string, the name or @value of an object, or the
// first of an array that has one.
std::string TextOf(const Json* value, int depth = 0) {
  if (value == nullptr || depth > kMaxDepth) return "";
  if (value->IsString()) return CleanLine(DecodeReferences(View(*value)));
  if (value->IsInt64()) return absl::StrCat(value->GetInt64());
  if (value->IsArray()) {
    for (rapidjson::SizeType i = 0; i < std::min(value->Size(), 8U); ++i) {
      std::string text = TextOf(&(*value)[i], depth + 1);
      if (!text.empty()) return text;
    }
    return "";
  }
  for (const char* name : {"name", "@value", "alternateName"}) {
    std::string text = TextOf(Member(*value, name), depth + 1);
    if (!text.empty()) return text;
  }
  return "";
}

// Of a URL, or of an object that is known by it.
std::string UrlOf(const Json* value) {
  if (value == nullptr) return "";
  if (value->IsString()) return CleanLine(View(*value));
  for (const char* name : {"url", "@id"}) {
    const Json* url = Member(*value, name);
    if (url != nullptr && url->IsString()) return CleanLine(View(*url));
  }
  return "";
}

enum class Kind { kOther, kSite, kPage, kArticle };

Kind KindOfType(absl::string_view type) {
  if (const size_t slash = type.rfind('/'); slash != absl::string_view::npos) {
    type.remove_prefix(slash + 1);
  }
  absl::ConsumePrefix(&type, "schema:");
  if (absl::EndsWith(type, "Article") || absl::EndsWith(type, "Posting") ||
      type == "Report") {
    return type == "JobPosting" ? Kind::kOther : Kind::kArticle;
  }
  if (absl::EndsWith(type, "Page")) return Kind::kPage;
  return type == "WebSite" ? Kind::kSite : Kind::kOther;
}

Kind KindOf(const Json& object) {
  const Json* type = Member(object, "@type");
  Kind kind = Kind::kOther;
  if (type == nullptr) return kind;
  if (type->IsString()) return KindOfType(View(*type));
  if (!type->IsArray()) return kind;
  for (const Json& one : type->GetArray()) {
    if (one.IsString()) kind = std::max(kind, KindOfType(View(one)));
  }
  return kind;
}

// Lines with what is between them cleaned.
std::string BodyOf(const Json* value) {
  if (value == nullptr || !value->IsString()) return "";
  std::string body;
  for (absl::string_view line : absl::StrSplit(View(*value), '\n')) {
    absl::StrAppend(&body, CleanLine(DecodeReferences(line)), "\n");
  }
  return body;
}

// What a live blog has told, the newest first as it stands there: each entry's
// headline and text.
std::string BodyOfUpdates(const Json* updates) {
  std::string body;
  if (updates == nullptr || !updates->IsArray()) return body;
  for (rapidjson::SizeType i = 0; i < std::min(updates->Size(), kMaxUpdates);
       ++i) {
    const Json& update = (*updates)[i];
    const std::string text = BodyOf(Member(update, "articleBody"));
    if (text.empty()) continue;
    absl::StrAppend(&body, TextOf(Member(update, "headline")), "\n", text);
  }
  return body;
}

class Reader {
 public:
  // Notes all objects at the top, in @graph and in mainEntity.
  void Visit(const Json& value, int depth) {
    if (depth > kMaxDepth || objects_.size() >= kMaxObjects) return;
    if (value.IsArray()) {
      for (const Json& one : value.GetArray()) Visit(one, depth + 1);
      return;
    }
    if (!value.IsObject()) return;
    objects_.push_back(&value);
    const Json* id = Member(value, "@id");
    if (id != nullptr && id->IsString() && !TextOf(&value).empty()) {
      by_id_.try_emplace(View(*id), &value);
    }
    for (const char* name : {"@graph", "mainEntity"}) {
      if (const Json* inner = Member(value, name)) Visit(*inner, depth + 1);
    }
  }

  std::vector<LinkedWork> Works() const {
    std::vector<LinkedWork> works;
    for (const Kind kind : {Kind::kArticle, Kind::kPage, Kind::kSite}) {
      for (const Json* object : objects_) {
        if (KindOf(*object) == kind) works.push_back(ToWork(*object, kind));
      }
    }
    return works;
  }

 private:
  LinkedWork ToWork(const Json& object, Kind kind) const {
    LinkedWork work;
    work.is_article = kind == Kind::kArticle;
    work.language = LanguageOf(Member(object, "inLanguage"));
    work.publisher = kind == Kind::kSite ? TextOf(Member(object, "name"))
                                         : NameOf(Member(object, "publisher"));
    if (kind == Kind::kSite) return work;
    work.published = TextOf(Member(object, "datePublished"));
    if (work.published.empty()) {
      work.published = TextOf(Member(object, "dateCreated"));
    }
    work.modified = TextOf(Member(object, "dateModified"));
    work.url = UrlOf(Member(object, "mainEntityOfPage"));
    if (!absl::StartsWith(work.url, "http")) {
      work.url = UrlOf(Member(object, "url"));
    }
    if (kind == Kind::kPage) return work;
    work.headline = TextOf(Member(object, "headline"));
    if (work.headline.empty()) work.headline = TextOf(Member(object, "name"));
    for (const char* name : {"author", "creator"}) {
      if (work.authors.empty()) AddNames(Member(object, name), work.authors);
    }
    work.body = BodyOf(Member(object, "articleBody"));
    if (work.body.empty()) {
      work.body = BodyOfUpdates(Member(object, "liveBlogUpdate"));
    }
    return work;
  }

  // Of persons and organizations, each given whole or by its @id.
  void AddNames(const Json* value, std::vector<std::string>& names) const {
    if (value == nullptr) return;
    if (!value->IsArray()) {
      // Of one that has several names it is not the next.
      const Json* own = value->IsObject() ? Member(*value, "name") : nullptr;
      if (own != nullptr && own->IsArray()) return AddNames(own, names);
      std::string name = NameOf(value);
      if (!name.empty()) names.push_back(std::move(name));
      return;
    }
    for (rapidjson::SizeType i = 0;
         i < std::min(value->Size(), static_cast<unsigned>(kMaxAuthors)); ++i) {
      std::string name = NameOf(&(*value)[i]);
      if (!name.empty()) names.push_back(std::move(name));
    }
  }

  // Of an organization, given whole or by its @id.
  std::string NameOf(const Json* value) const {
    std::string name = TextOf(value);
    if (value != nullptr && value->IsArray() && !value->Empty()) {
      value = &(*value)[0];
    }
    if (value == nullptr || !name.empty()) return name;
    const Json* id = Member(*value, "@id");
    if (id == nullptr || !id->IsString()) return "";
    const auto found = by_id_.find(View(*id));
    return found == by_id_.end() ? "" : TextOf(found->second);
  }

  // A Language may have its tag in alternateName and its name in words.
  static std::string LanguageOf(const Json* value) {
    if (value != nullptr && value->IsObject()) {
      std::string tag = TextOf(Member(*value, "alternateName"));
      if (!tag.empty()) return tag;
    }
    return TextOf(value);
  }

  std::vector<const Json*> objects_;
  absl::flat_hash_map<absl::string_view, const Json*> by_id_;
};

}  // namespace

absl::Status JsonLd::Add(absl::string_view json) {
  std::string text(json);
  // Line ends inside strings; between values they are spaces as well.
  std::replace_if(
      text.begin(), text.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  absl::string_view rest = absl::StripAsciiWhitespace(text);
  for (absl::string_view opening : {"//", "<!--", "\\u003C!--", "/*",
                                    "<![CDATA[", "\\u003C![CDATA[", "*/"}) {
    if (absl::ConsumePrefix(&rest, opening)) {
      rest = absl::StripLeadingAsciiWhitespace(rest);
    }
  }
  if (rest.empty() || scripts_.size() == kMaxScripts) return absl::OkStatus();
  auto document = std::make_unique<rapidjson::Document>();
  document->Parse<kFlags>(rest.data(), rest.size());
  if (document->HasParseError()) {
    return absl::InvalidArgumentError(
        absl::StrCat(rapidjson::GetParseError_En(document->GetParseError())));
  }
  scripts_.push_back(std::move(document));
  return absl::OkStatus();
}

std::vector<LinkedWork> JsonLd::Works() const {
  Reader reader;
  for (const auto& script : scripts_) reader.Visit(*script, 0);
  return reader.Works();
}

}  // namespace griot
