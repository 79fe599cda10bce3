#include "export/ftm/ftm.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "export/buffered_sink.h"
#include "export/events/actor_country.h"
#include "export/events/event_time.h"
#include "export/events/events.h"
#include "export/ftm/ftm_schemas.h"
#include "export/iris.h"
#include "export/numbers.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"
#include "schemas/content_hash.h"
#include "schemas/ontology.h"
#include "schemas/text_list.h"
#include "schemas/wikidata_id.h"

namespace griot::exporter {
namespace {

using graph::DocumentIndex;
using graph::EntityId;
using graph::Fact;
using graph::FactId;
using graph::Graph;
using graph::StatementIndex;

// One entity of FollowTheMoney. Properties have each value once; empty values
// are not added.
class Thing {
 public:
  Thing(absl::string_view id, absl::string_view schema)
      : id_(id), schema_(schema) {}

  void Add(absl::string_view property, absl::string_view value) {
    if (value.empty()) return;
    std::vector<std::string>& values = properties_[std::string(property)];
    if (std::find(values.begin(), values.end(), value) == values.end()) {
      values.emplace_back(value);
    }
  }

  // The same of a value that is known not to be there yet.
  void AddNew(absl::string_view property, absl::string_view value) {
    properties_[std::string(property)].emplace_back(value);
  }

  std::string ToJson() const {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
    const auto text = [&json](absl::string_view value) {
      json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    };
    json.StartObject();
    json.Key("id");
    text(id_);
    json.Key("schema");
    text(schema_);
    json.Key("properties");
    json.StartObject();
    for (const auto& [property, values] : properties_) {
      json.Key(property.c_str());
      json.StartArray();
      for (const std::string& value : values) text(value);
      json.EndArray();
    }
    json.EndObject();
    json.EndObject();
    return absl::StrCat(absl::string_view(buffer.GetString(), buffer.GetSize()),
                        "\n");
  }

 private:
  absl::string_view id_;
  absl::string_view schema_;
  std::map<std::string, std::vector<std::string>> properties_;
};

std::string IdOfPair(absl::string_view kind, absl::string_view a,
                     absl::string_view b) {
  constexpr size_t kDigits = 16;
  return absl::StrCat(
      kind, ToHex(HashContent(absl::StrCat(a, "\n", b))).substr(0, kDigits));
}

class FtmWriter : public Writer {
 public:
  FtmWriter(ByteSink sink, const Ontology* ontology)
      : out_(std::move(sink)), ontology_(ontology) {}

  absl::Status Write(const Graph& graph) override {
    static const Ontology kNothing;
    Lines(graph, ontology_ == nullptr ? kNothing : *ontology_, out_).Write();
    return out_.Flush();
  }
  absl::Status Finish() override { return out_.status(); }

 private:
  class Lines {
   public:
    Lines(const Graph& graph, const Ontology& ontology, BufferedSink& out)
        : graph_(graph),
          ontology_(ontology),
          countries_(graph, ontology),
          out_(out) {}

    void Write() {
      schemas_.reserve(graph_.entities.size());
      for (const graph::Entity& entity : graph_.entities) {
        schemas_.push_back(
            entity.kind == MentionKind::kName
                ? FtmSchemaOf(graph_.Text(entity.type), ontology_)
                : absl::string_view());
      }
      for (size_t i = 0; i < graph_.documents.size(); ++i) {
        articles_.push_back(
            IdOfPair("d", graph_.Text(graph_.documents[i].id), ""));
        WriteArticle(DocumentIndex(i));
      }
      for (size_t i = 0; i < graph_.entities.size(); ++i) {
        if (schemas_[i].empty()) continue;
        WriteThing(EntityId(i));
        WriteMentions(EntityId(i));
      }
      for (size_t i = 0; i < graph_.facts.size(); ++i) WriteLink(FactId(i));
      for (const Event& event : FindEvents(graph_, ontology_)) {
        WriteEvent(event);
      }
    }

   private:
    absl::string_view Text(graph::StringId id) const { return graph_.Text(id); }
    absl::string_view SchemaOf(EntityId id) const {
      return id.valid() ? schemas_[id.value()] : absl::string_view();
    }
    const std::string& IdOf(DocumentIndex i) const {
      return articles_[i.value()];
    }

    void WriteArticle(DocumentIndex i) {
      const graph::DocumentInfo& document = graph_.At(i);
      Thing article(IdOf(i), "Article");
      article.Add("title", Text(document.title));
      article.Add("fileName", Text(document.id));
      for (const std::string& author : TextsOfList(Text(document.authors))) {
        article.Add("author", author);
      }
      article.Add("publishedAt", Text(document.published));
      article.Add("publisher", Text(document.publisher));
      article.Add("sourceUrl", IriOfUrl(Text(document.url)));
      article.Add("language", Text(document.language) == "en"
                                  ? absl::string_view("eng")
                                  : absl::string_view());
      out_.Append(article.ToJson());
    }

    void WriteThing(EntityId id) {
      const graph::Entity& entity = graph_.At(id);
      Thing thing(Text(entity.id), SchemaOf(id));
      thing.Add("name", Text(entity.name));
      for (const graph::StringId alias : entity.aliases) {
        thing.Add("alias", Text(alias));
      }
      if (IsWikidataId(Text(entity.known_id))) {
        thing.Add("wikidataId", Text(entity.known_id));
      }
      thing.Add("country", absl::AsciiStrToLower(countries_.Of(id)));
      if (SchemaOf(id) == "Address") {
        thing.Add("full", Text(entity.name));
        if (const auto& point = entity.coordinates) {
          thing.Add("latitude", RealText(point->latitude));
          thing.Add("longitude", RealText(point->longitude));
        }
      }
      DocumentIndex document;  // they are in the order of documents
      for (const graph::Mention& mention : entity.mentions) {
        if (mention.document == document) continue;
        document = mention.document;
        thing.AddNew("proof", IdOf(document));
      }
      out_.Append(thing.ToJson());
    }

    // A Mention for each name in each article, and a Documentation that says
    // what the article tells of whom it names.
    void WriteMentions(EntityId id) {
      const graph::Entity& entity = graph_.At(id);
      // Places and ships are not among whom mentions may mean.
      const bool may_be_meant = IsFtm(SchemaOf(id), "LegalEntity");
      DocumentIndex document;
      absl::flat_hash_set<graph::StringId> texts;  // in the document
      for (const graph::Mention& mention : entity.mentions) {
        if (mention.document != document) {
          document = mention.document;
          WriteDocumentation(id, document);
          texts.clear();
        }
        if (!may_be_meant || mention.kind != MentionKind::kName ||
            !texts.insert(mention.text).second) {
          continue;
        }
        const absl::string_view text = Text(mention.text);
        const std::string key =
            IdOfPair("m", absl::StrCat(IdOf(document), Text(entity.id)), text);
        Thing found(key, "Mention");
        found.Add("name", text);
        found.Add("document", IdOf(document));
        found.Add("resolved", Text(entity.id));
        found.Add("detectedSchema", SchemaOf(id));
        out_.Append(found.ToJson());
      }
    }

    void WriteDocumentation(EntityId id, DocumentIndex document) {
      const std::string key =
          IdOfPair("p", IdOf(document), Text(graph_.At(id).id));
      Thing shown(key, "Documentation");
      shown.Add("document", IdOf(document));
      shown.Add("entity", Text(graph_.At(id).id));
      shown.Add("role", "named");
      shown.Add("proof", IdOf(document));
      shown.Add("date", Text(graph_.At(document).published));
      out_.Append(shown.ToJson());
    }

    void AddTimes(absl::string_view first, absl::string_view last,
                  Thing& thing) {
      thing.Add(first == last ? "date" : "startDate", first);
      if (first != last) thing.Add("endDate", last);
    }

    // What articles show it, and in which words.
    void AddProof(const Fact& fact, Thing& thing) {
      for (const StatementIndex i : fact.statements) {
        const graph::StatementRecord& statement = graph_.At(i);
        const graph::DocumentInfo& document = graph_.At(statement.document);
        thing.Add("proof", IdOf(statement.document));
        thing.Add("summary", Text(statement.quote));
        thing.Add("publisher", Text(document.publisher));
        thing.Add("sourceUrl", IriOfUrl(Text(document.url)));
      }
    }

    // Ties that hold and are asserted; what happens is an event.
    void WriteLink(FactId id) {
      const Fact& fact = graph_.At(id);
      const absl::string_view subject = SchemaOf(fact.subject);
      const absl::string_view object = SchemaOf(fact.object);
      if (subject.empty() || object.empty() || fact.subject == fact.object ||
          fact.polarity != Polarity::kPositive ||
          fact.modality != graph::ModalityClass::kAsserted) {
        return;
      }
      const Relation* relation = ontology_.FindRelation(Text(fact.relation));
      if (relation != nullptr &&
          (!relation->events.empty() || relation->name == "alias_of")) {
        return;
      }
      const FtmLink link = FtmLinkOf(Text(fact.relation), subject, object);
      Thing tie(Text(fact.id), link.schema);
      tie.Add(link.subject, Text(graph_.At(fact.subject).id));
      tie.Add(link.object, Text(graph_.At(fact.object).id));
      const bool has_role = link.schema != "Family" &&
                            link.schema != "Associate" &&
                            link.schema != "Ownership";
      if (has_role) tie.Add("role", Text(fact.lemma));
      const EventTime time = TimeOfEvent(graph_, {id});
      AddTimes(time.first, time.last, tie);
      tie.Add("recordId", Text(fact.id));
      AddProof(fact, tie);
      out_.Append(tie.ToJson());
    }

    void WriteEvent(const Event& event) {
      if (event.status == EventStatus::kDenied) return;
      const std::string id =
          absl::StrCat("v", griot::exporter::IdOf(graph_, event).substr(1));
      Thing happening(id, "Event");
      const auto name_of = [&](EntityId entity) {
        return entity.valid() ? Text(graph_.At(entity).name)
                              : absl::string_view();
      };
      const Fact& first = graph_.At(event.facts.front());
      std::string name =
          absl::StrCat(name_of(event.actor1.entity), " ", Text(first.lemma),
                       " ", name_of(event.actor2.entity));
      absl::StripAsciiWhitespace(&name);
      happening.Add("name", name);
      for (const EntityId actor : {event.actor1.entity, event.actor2.entity}) {
        if (IsFtm(SchemaOf(actor), "LegalEntity")) {
          happening.Add("involved", Text(graph_.At(actor).id));
        }
      }
      AddTimes(event.time.first, event.time.last, happening);
      if (event.place.entity.valid()) {
        happening.Add("location", name_of(event.place.entity));
        if (SchemaOf(event.place.entity) == "Address") {
          happening.Add("addressEntity",
                        Text(graph_.At(event.place.entity).id));
        }
      }
      happening.Add("country", absl::AsciiStrToLower(event.place.country));
      happening.Add("keywords", event.codes->type);
      happening.Add("keywords", Name(event.status));
      happening.Add("recordId", griot::exporter::IdOf(graph_, event));
      for (const FactId fact : event.facts) {
        AddProof(graph_.At(fact), happening);
      }
      out_.Append(happening.ToJson());
    }

    const Graph& graph_;
    const Ontology& ontology_;
    const ActorCountries countries_;
    BufferedSink& out_;
    std::vector<absl::string_view> schemas_;  // by entity; empty: none
    std::vector<std::string> articles_;       // ids, by document
  };

  BufferedSink out_;
  const Ontology* ontology_;
};

}  // namespace

std::unique_ptr<Writer> MakeFtmWriter(ByteSink sink,
                                      const WriterOptions& options) {
  return std::make_unique<FtmWriter>(std::move(sink), options.ontology);
}

}  // namespace griot::exporter
