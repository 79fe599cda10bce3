#include "export/rdf/serd_output.h"

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

SerdSyntax SerdSyntaxOf(RdfSyntax syntax) {
  switch (syntax) {
    case RdfSyntax::kTurtle:
      return SERD_TURTLE;
    case RdfSyntax::kNTriples:
      return SERD_NTRIPLES;
    case RdfSyntax::kTrig:
      return SERD_TRIG;
    case RdfSyntax::kNQuads:
      break;
  }
  return SERD_NQUADS;
}

bool HasPrefixes(RdfSyntax syntax) {
  return syntax == RdfSyntax::kTurtle || syntax == RdfSyntax::kTrig;
}

// serd's writer asks for bytes alone, so characters are not counted. Without
// flags it escapes newlines and quotes; with them it would put the text between
// three quotes, which some readers cannot read.
SerdNode NodeOf(SerdType type, absl::string_view text) {
  return {reinterpret_cast<const uint8_t*>(text.data()), text.size(),
          text.size(), 0, type};
}

SerdNode NodeOf(const RdfName& name) {
  return NodeOf(name.is_short ? SERD_CURIE : SERD_URI, name.text);
}

size_t Receive(const void* bytes, size_t size, void* stream) {
  auto* const sink = static_cast<BufferedSink*>(stream);
  sink->Append({static_cast<const char*>(bytes), size});
  return size;
}

std::string Written(const RdfName& name) {
  return name.is_short ? name.text : absl::StrCat("<", name.text, ">");
}

}  // namespace

bool HasGraphs(RdfSyntax syntax) {
  return syntax == RdfSyntax::kTrig || syntax == RdfSyntax::kNQuads;
}

struct RdfOutput::Parts {
  struct FreeEnv {
    void operator()(SerdEnv* owned) const { serd_env_free(owned); }
  };
  struct FreeWriter {
    void operator()(SerdWriter* owned) const { serd_writer_free(owned); }
  };

  Parts(ByteSink bytes, RdfSyntax format,
        std::vector<std::pair<std::string, std::string>> names)
      : sink(std::move(bytes)), syntax(format), prefixes(std::move(names)) {}

  void Note(SerdStatus code) {
    if (code == SERD_SUCCESS || !error.ok()) return;
    error = absl::InternalError(absl::StrCat(
        "serd: ", reinterpret_cast<const char*>(serd_strerror(code))));
  }

  void Write(const RdfName& subject, const RdfName& predicate,
             const SerdNode& object, const SerdNode* datatype) {
    const SerdNode subject_node = NodeOf(subject);
    const SerdNode predicate_node = NodeOf(predicate);
    Note(serd_writer_write_statement(
        writer.get(), 0, in_graph ? &graph : nullptr, &subject_node,
        &predicate_node, &object, datatype, nullptr));
  }

  BufferedSink sink;
  RdfSyntax syntax;
  std::vector<std::pair<std::string, std::string>> prefixes;
  absl::Status error;
  bool in_graph = false;
  SerdNode graph = SERD_NODE_NULL;
  std::unique_ptr<SerdEnv, FreeEnv> env;
  std::unique_ptr<SerdWriter, FreeWriter> writer;
};

RdfOutput::RdfOutput(ByteSink sink, RdfSyntax syntax,
                     std::vector<std::pair<std::string, std::string>> prefixes)
    : parts_(std::make_unique<Parts>(std::move(sink), syntax,
                                     std::move(prefixes))) {
  Parts& p = *parts_;
  p.env.reset(serd_env_new(nullptr));
  const int style =
      SERD_STYLE_BULK | (HasPrefixes(syntax) ? SERD_STYLE_ABBREVIATED : 0);
  p.writer.reset(serd_writer_new(SerdSyntaxOf(syntax),
                                 static_cast<SerdStyle>(style), p.env.get(),
                                 nullptr, Receive, &p.sink));
  if (!HasPrefixes(syntax)) return;
  for (const auto& [prefix, space] : p.prefixes) {
    const SerdNode name = NodeOf(SERD_LITERAL, prefix);
    const SerdNode uri = NodeOf(SERD_URI, space);
    p.Note(serd_writer_set_prefix(p.writer.get(), &name, &uri));
  }
}

RdfOutput::~RdfOutput() = default;

RdfName RdfOutput::Name(absl::string_view iri) const {
  if (HasPrefixes(parts_->syntax)) {
    for (const auto& [prefix, space] : parts_->prefixes) {
      if (absl::StartsWith(iri, space) &&
          IsPlainName(iri.substr(space.size()))) {
        return {absl::StrCat(prefix, ":", iri.substr(space.size())), true};
      }
    }
  }
  return {std::string(iri), false};
}

RdfName RdfOutput::Stem(absl::string_view space) const {
  RdfName name = Name(absl::StrCat(space, "_"));
  name.text.pop_back();
  return name;
}

void RdfOutput::SetGraph(const RdfName* graph) {
  parts_->in_graph = graph != nullptr;
  if (graph != nullptr) parts_->graph = NodeOf(*graph);
}

void RdfOutput::Add(const RdfName& subject, const RdfName& predicate,
                    const RdfName& object) {
  parts_->Write(subject, predicate, NodeOf(object), nullptr);
}

void RdfOutput::Add(const RdfName& subject, const RdfName& predicate,
                    absl::string_view text, const RdfName* datatype) {
  const SerdNode object = NodeOf(SERD_LITERAL, text);
  if (datatype == nullptr) {
    parts_->Write(subject, predicate, object, nullptr);
    return;
  }
  const SerdNode type = NodeOf(*datatype);
  parts_->Write(subject, predicate, object, &type);
}

void RdfOutput::AddTripleTerm(const RdfName& subject, const RdfName& predicate,
                              const RdfName& term_subject,
                              const RdfName& term_predicate,
                              const RdfName& term_object) {
  Parts& p = *parts_;
  p.Note(serd_writer_finish(p.writer.get()));
  p.sink.Append(absl::StrCat(
      Written(subject), " ", Written(predicate), " <<( ", Written(term_subject),
      " ", Written(term_predicate), " ", Written(term_object), " )>> .\n"));
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
