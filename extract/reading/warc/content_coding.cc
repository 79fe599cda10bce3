#include "extract/reading/warc/content_coding.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

namespace griot::warc {
namespace {

constexpr size_t kStep = 1 << 16;

// What a decoder makes of as much of a body as it takes.
enum class Outcome { kWhole, kCutOff, kDamaged, kTooLarge };

struct Decoded {
  Outcome outcome = Outcome::kDamaged;
  std::string bytes;
};

// Lets `step` write to the end of `decoded` until it is done or too large.
// `step` is given room and returns how much of it was used, and an outcome
// where that is known.
template <typename Step>
Decoded Run(size_t most, Step step) {
  Decoded decoded;
  while (true) {
    const size_t old_size = decoded.bytes.size();
    decoded.bytes.resize(old_size + kStep);
    const auto [used, outcome] =
        step(reinterpret_cast<uint8_t*>(decoded.bytes.data()) + old_size);
    decoded.bytes.resize(old_size + used);
    if (decoded.bytes.size() > most) {
      decoded.outcome = Outcome::kTooLarge;
      return decoded;
    }
    if (outcome.has_value()) {
      decoded.outcome = *outcome;
      return decoded;
    }
  }
}
using StepResult = std::pair<size_t, std::optional<Outcome>>;

Decoded Inflate(absl::string_view body, int window_bits, size_t most) {
  z_stream stream = {};
  if (inflateInit2(&stream, window_bits) != Z_OK) return {};
  const std::unique_ptr<z_stream, int (*)(z_streamp)> end(&stream, inflateEnd);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
  stream.avail_in = static_cast<uInt>(body.size());
  return Run(most, [&](uint8_t* room) -> StepResult {
    stream.next_out = room;
    stream.avail_out = kStep;
    const int result = inflate(&stream, Z_NO_FLUSH);
    const size_t used = kStep - stream.avail_out;
    if (result == Z_STREAM_END) return {used, Outcome::kWhole};
    if (result == Z_BUF_ERROR) return {used, Outcome::kCutOff};
    if (result != Z_OK) return {used, Outcome::kDamaged};
    if (stream.avail_in == 0 && stream.avail_out > 0) {
      return {used, Outcome::kCutOff};
    }
    return {used, std::nullopt};
  });
}

Decoded DecodeGzip(absl::string_view body, size_t most) {
  constexpr int kGzipOnly = 16;
  return Inflate(body, kGzipOnly + MAX_WBITS, most);
}

// Servers mean zlib's format by it, or bare deflate.
Decoded DecodeDeflate(absl::string_view body, size_t most) {
  Decoded decoded = Inflate(body, MAX_WBITS, most);
  if (decoded.outcome == Outcome::kDamaged && decoded.bytes.empty()) {
    decoded = Inflate(body, -MAX_WBITS, most);
  }
  return decoded;
}

Decoded DecodeBrotli(absl::string_view body, size_t most) {
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)>
      state(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr),
            BrotliDecoderDestroyInstance);
  if (state == nullptr) return {};
  const auto* next_in = reinterpret_cast<const uint8_t*>(body.data());
  size_t left = body.size();
  return Run(most, [&](uint8_t* room) -> StepResult {
    size_t free = kStep;
    const BrotliDecoderResult result = BrotliDecoderDecompressStream(
        state.get(), &left, &next_in, &free, &room, nullptr);
    const size_t used = kStep - free;
    switch (result) {
      case BROTLI_DECODER_RESULT_SUCCESS:
        return {used, Outcome::kWhole};
      case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT:
        return {used, Outcome::kCutOff};
      case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT:
        return {used, std::nullopt};
      case BROTLI_DECODER_RESULT_ERROR:
        break;
    }
    return {used, Outcome::kDamaged};
  });
}

Decoded DecodeZstd(absl::string_view body, size_t most) {
  const std::unique_ptr<ZSTD_DStream, size_t (*)(ZSTD_DStream*)> stream(
      ZSTD_createDStream(), ZSTD_freeDStream);
  if (stream == nullptr) return {};
  ZSTD_inBuffer in = {body.data(), body.size(), 0};
  return Run(most, [&](uint8_t* room) -> StepResult {
    ZSTD_outBuffer out = {room, kStep, 0};
    const size_t result = ZSTD_decompressStream(stream.get(), &out, &in);
    if (ZSTD_isError(result)) return {out.pos, Outcome::kDamaged};
    if (in.pos < in.size || out.pos == out.size) return {out.pos, std::nullopt};
    return {out.pos, result == 0 ? Outcome::kWhole : Outcome::kCutOff};
  });
}

using Decoder = Decoded (*)(absl::string_view body, size_t most);

Decoder FindDecoder(absl::string_view coding) {
  if (coding == "gzip" || coding == "x-gzip") return DecodeGzip;
  if (coding == "deflate") return DecodeDeflate;
  if (coding == "br") return DecodeBrotli;
  if (coding == "zstd") return DecodeZstd;
  return nullptr;
}

// The size that a chunk's first line gives; nullopt if it is none.
std::optional<size_t> ChunkSize(absl::string_view line) {
  const absl::string_view digits =
      absl::StripAsciiWhitespace(line.substr(0, line.find(';')));
  uint64_t size = 0;
  if (digits.empty() || digits.size() > 15 ||
      !absl::SimpleHexAtoi(digits, &size) || absl::StartsWith(digits, "0x") ||
      absl::StartsWith(digits, "-")) {
    return std::nullopt;
  }
  return size;
}

}  // namespace

absl::StatusOr<std::string> JoinChunks(std::string body) {
  std::string joined;
  absl::string_view rest = body;
  while (true) {
    const size_t end = rest.find('\n');
    const std::optional<size_t> size = ChunkSize(rest.substr(0, end));
    if (!size.has_value() || end == absl::string_view::npos) {
      if (rest.size() == body.size()) return body;
      return absl::InvalidArgumentError(
          "an HTTP body that breaks off between chunks, expected all of it");
    }
    if (*size == 0) return joined;
    rest.remove_prefix(end + 1);
    if (rest.size() < *size) {
      return absl::InvalidArgumentError(
          "an HTTP body that breaks off in a chunk, expected all of it");
    }
    absl::StrAppend(&joined, rest.substr(0, *size));
    rest.remove_prefix(*size);
    absl::ConsumePrefix(&rest, "\r");
    absl::ConsumePrefix(&rest, "\n");
  }
}

absl::StatusOr<std::string> Decode(absl::string_view coding, std::string body,
                                   size_t most) {
  const Decoder decoder = FindDecoder(coding);
  if (decoder == nullptr || body.empty()) return body;
  Decoded decoded = decoder(body, most);
  switch (decoded.outcome) {
    case Outcome::kWhole:
      return std::move(decoded.bytes);
    case Outcome::kTooLarge:
      return TooLarge(most);
    case Outcome::kCutOff:
      return absl::InvalidArgumentError(absl::StrCat(
          "an HTTP body whose ", coding, " breaks off, expected all of it"));
    case Outcome::kDamaged:
      break;
  }
  if (decoded.bytes.empty()) return body;
  return absl::InvalidArgumentError(absl::StrCat(
      "an HTTP body whose ", coding, " is damaged, expected whole data"));
}

absl::Status TooLarge(size_t most) {
  return absl::ResourceExhaustedError(absl::StrCat(
      "a page of more than ", most >> 20, " MiB, expected one article"));
}

}  // namespace griot::warc
