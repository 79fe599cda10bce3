#include "export/rdf_output.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "export/buffered_sink.h"
#include "serd/serd.h"

namespace griot::exporter {
namespace {

// Of the names that Turtle would allow, those that every reader reads.
bool IsPlainName(absl::string_view text) {
  if (text.empty()) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (!absl::ascii_isalpha(c) && c != '_' &&
        (i == 0 || !absl::ascii_isdigit(c))) {
      return false;
    }
  }
  return true;
}

SerdNode NodeOf(SerdType type, const std::string& text) {
  SerdNode node = serd_node_from_substring(
      type, reinterpret_cast<const uint8_t*>(text.c_str()), text.size());
  // serd would write text with newlines or quotes between three quotes, which
  // some readers cannot read; without flags it escapes them.
  node.flags = 0;
  return node;
}

size_t Receive(const void* bytes, size_t size, void* stream) {
  auto* const sink = static_cast<BufferedSink*>(stream);
  sink->Append({static_cast<const char*>(bytes), size});
  return size;
}

}  // namespace

RdfTerm Iri(std::string iri) {
  return {RdfTerm::Kind::kIri, std::move(iri), ""};
}
RdfTerm Literal(absl::string_view text) {
  return {RdfTerm::Kind::kLiteral, std::string(text), ""};
}
RdfTerm Typed(std::string text, absl::string_view datatype) {
  return {RdfTerm::Kind::kLiteral, std::move(text), std::string(datatype)};
}

struct RdfOutput::Parts {
  struct FreeEnv {
    void operator()(SerdEnv* owned) const { serd_env_free(owned); }
  };
  struct FreeWriter {
    void operator()(SerdWriter* owned) const { serd_writer_free(owned); }
  };
  // An IRI or its short form, which keeps its text alive.
  struct Name {
    std::string text;
    SerdType type;
  };

  Parts(ByteSink bytes, std::vector<std::pair<std::string, std::string>> names)
      : sink(std::move(bytes)), prefixes(std::move(names)) {}

  Name Shorten(absl::string_view iri) const {
    for (const auto& [prefix, space] : prefixes) {
      if (absl::StartsWith(iri, space) &&
          IsPlainName(iri.substr(space.size()))) {
        return {absl::StrCat(prefix, ":", iri.substr(space.size())),
                SERD_CURIE};
      }
    }
    return {std::string(iri), SERD_URI};
  }

  void Note(SerdStatus code) {
    if (code == SERD_SUCCESS || !error.ok()) return;
    error = absl::InternalError(absl::StrCat(
        "serd: ", reinterpret_cast<const char*>(serd_strerror(code))));
  }

  BufferedSink sink;
  std::vector<std::pair<std::string, std::string>> prefixes;
  absl::Status error;
  std::unique_ptr<SerdEnv, FreeEnv> env;
  std::unique_ptr<SerdWriter, FreeWriter> writer;
};

RdfOutput::RdfOutput(ByteSink sink,
                     std::vector<std::pair<std::string, std::string>> prefixes)
    : parts_(std::make_unique<Parts>(std::move(sink), std::move(prefixes))) {
  Parts& p = *parts_;
  p.env.reset(serd_env_new(nullptr));
  p.writer.reset(serd_writer_new(SERD_TURTLE, SERD_STYLE_ABBREVIATED,
                                 p.env.get(), nullptr, Receive, &p.sink));
  for (const auto& [prefix, space] : p.prefixes) {
    const SerdNode name = NodeOf(SERD_LITERAL, prefix);
    const SerdNode uri = NodeOf(SERD_URI, space);
    p.Note(serd_writer_set_prefix(p.writer.get(), &name, &uri));
  }
}

RdfOutput::~RdfOutput() = default;

void RdfOutput::Add(const std::string& subject, absl::string_view predicate,
                    const RdfTerm& object) {
  Parts& p = *parts_;
  const Parts::Name subject_name = p.Shorten(subject);
  const Parts::Name predicate_name = p.Shorten(predicate);
  const SerdNode subject_node = NodeOf(subject_name.type, subject_name.text);
  const SerdNode predicate_node =
      NodeOf(predicate_name.type, predicate_name.text);
  if (object.kind == RdfTerm::Kind::kIri) {
    const Parts::Name object_name = p.Shorten(object.text);
    const SerdNode object_node = NodeOf(object_name.type, object_name.text);
    p.Note(serd_writer_write_statement(p.writer.get(), 0, nullptr,
                                       &subject_node, &predicate_node,
                                       &object_node, nullptr, nullptr));
    return;
  }
  const SerdNode object_node = NodeOf(SERD_LITERAL, object.text);
  const Parts::Name datatype_name = p.Shorten(object.datatype);
  const SerdNode datatype_node = NodeOf(datatype_name.type, datatype_name.text);
  p.Note(serd_writer_write_statement(
      p.writer.get(), 0, nullptr, &subject_node, &predicate_node, &object_node,
      object.datatype.empty() ? nullptr : &datatype_node, nullptr));
}

absl::Status RdfOutput::status() const {
  return parts_->error.ok() ? parts_->sink.status() : parts_->error;
}

absl::Status RdfOutput::Finish() {
  parts_->Note(serd_writer_finish(parts_->writer.get()));
  const absl::Status flushed = parts_->sink.Flush();
  return parts_->error.ok() ? flushed : parts_->error;
}

}  // namespace griot::exporter
