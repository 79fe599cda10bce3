#include "extract/reading/byte_reader.h"

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extract/reading/bad_input.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

constexpr size_t kBlock = 1 << 16;

// A file descriptor with one block of look-ahead. A read that a signal breaks
// off is an error like any other: somebody waits at a terminal.
class FileReader : public ByteReader {
 public:
  FileReader(std::string name, int fd) : name_(std::move(name)), fd_(fd) {}
  FileReader(const FileReader&) = delete;
  FileReader& operator=(const FileReader&) = delete;
  ~FileReader() override {
    if (fd_ != STDIN_FILENO) close(fd_);
  }

  const std::string& name() const { return name_; }

  // What lies ahead without taking it; empty only at the end of the file.
  absl::StatusOr<absl::string_view> Peek() {
    while (begin_ == end_) {
      const ssize_t got = read(fd_, block_, kBlock);
      if (got < 0) return BadFile(name_, "cannot read", errno);
      begin_ = 0;
      end_ = static_cast<size_t>(got);
      if (got == 0) break;
    }
    return absl::string_view(block_ + begin_, end_ - begin_);
  }
  void Take(size_t size) {
    begin_ += size;
    consumed_ += static_cast<int64_t>(size);
  }

  // Fills the block until it holds `size` bytes or the file ends, so that a
  // pipe that gives single bytes can be told by its magic number too.
  absl::StatusOr<absl::string_view> PeekStart(size_t size) {
    while (end_ < size) {
      const ssize_t got = read(fd_, block_ + end_, kBlock - end_);
      if (got < 0) return BadFile(name_, "cannot read", errno);
      if (got == 0) break;
      end_ += static_cast<size_t>(got);
    }
    return absl::string_view(block_, end_);
  }

  absl::StatusOr<size_t> Read(char* buffer, size_t size) override {
    GRIOT_ASSIGN_OR_RETURN(absl::string_view ahead, Peek());
    size = std::min(size, ahead.size());
    std::memcpy(buffer, ahead.data(), size);
    Take(size);
    return size;
  }

  int64_t bytes_consumed() const override { return consumed_; }

 private:
  std::string name_;
  int fd_;
  size_t begin_ = 0;
  size_t end_ = 0;
  int64_t consumed_ = 0;
  char block_[kBlock];
};

// Counts what a decompressor gives out and stops it at the bound.
class Bound {
 public:
  absl::Status Add(const std::string& name, size_t size) {
    total_ += static_cast<int64_t>(size);
    if (total_ <= kMaxDecompressedBytes) return absl::OkStatus();
    return absl::ResourceExhaustedError(
        absl::StrCat(name, ": decompresses to more than ",
                     kMaxDecompressedBytes >> 30, " GiB, expected less"));
  }

 private:
  int64_t total_ = 0;
};

absl::Status EndsEarly(const FileReader& file, absl::string_view format) {
  return absl::OutOfRangeError(absl::StrCat(
      file.name(), ": the ", format, " stream ends early at compressed byte ",
      file.bytes_consumed(), ", expected whole ", format, " data"));
}

// One gzip member after the other (RFC 1952 lets a file hold several).
class GzipReader : public ByteReader {
 public:
  explicit GzipReader(std::unique_ptr<FileReader> file)
      : file_(std::move(file)) {
    constexpr int kGzipOnly = 16;
    ready_ = inflateInit2(&stream_, kGzipOnly + MAX_WBITS) == Z_OK;
  }
  GzipReader(const GzipReader&) = delete;
  GzipReader& operator=(const GzipReader&) = delete;
  ~GzipReader() override { inflateEnd(&stream_); }

  absl::StatusOr<size_t> Read(char* buffer, size_t size) override {
    if (!ready_) return Damaged("no memory to decompress it");
    stream_.next_out = reinterpret_cast<Bytef*>(buffer);
    stream_.avail_out = static_cast<uInt>(std::min(size, kBlock));
    const uInt room = stream_.avail_out;
    while (stream_.avail_out == room) {
      GRIOT_ASSIGN_OR_RETURN(absl::string_view ahead, file_->Peek());
      if (ahead.empty()) {
        if (between_members_) return 0;
        return EndsEarly(*file_, "gzip");
      }
      if (between_members_) {
        inflateReset(&stream_);
        between_members_ = false;
      }
      stream_.next_in =
          reinterpret_cast<Bytef*>(const_cast<char*>(ahead.data()));
      stream_.avail_in = static_cast<uInt>(ahead.size());
      const int result = inflate(&stream_, Z_NO_FLUSH);
      file_->Take(ahead.size() - stream_.avail_in);
      if (result == Z_STREAM_END) {
        between_members_ = true;
      } else if (result != Z_OK) {
        return Damaged("not a valid gzip stream");
      }
    }
    const size_t got = room - stream_.avail_out;
    GRIOT_RETURN_IF_ERROR(bound_.Add(file_->name(), got));
    return got;
  }

  int64_t bytes_consumed() const override { return file_->bytes_consumed(); }

 private:
  absl::Status Damaged(absl::string_view what) const {
    return absl::DataLossError(
        absl::StrCat(file_->name(), ": ", what, " at compressed byte ",
                     file_->bytes_consumed(), ", expected whole gzip data"));
  }

  std::unique_ptr<FileReader> file_;
  z_stream stream_ = {};
  bool ready_ = false;
  bool between_members_ = true;
  Bound bound_;
};

// What zstd frames of a file are compressed with, in a skippable frame before
// them (WARC Compression with Zstandard 1.0).
constexpr absl::string_view kDictionaryMagic = "\x5D\x2A\x4D\x18";
constexpr absl::string_view kZstdMagic = "\x28\xB5\x2F\xFD";
constexpr size_t kMaxDictionaryBytes = size_t{16} << 20;

class ZstdReader : public ByteReader {
 public:
  explicit ZstdReader(std::unique_ptr<FileReader> file)
      : file_(std::move(file)), stream_(ZSTD_createDStream()) {}
  ZstdReader(const ZstdReader&) = delete;
  ZstdReader& operator=(const ZstdReader&) = delete;
  ~ZstdReader() override { ZSTD_freeDStream(stream_); }

  absl::StatusOr<size_t> Read(char* buffer, size_t size) override {
    if (stream_ == nullptr) return Damaged("no memory to decompress it");
    if (!std::exchange(has_begun_, true)) {
      GRIOT_RETURN_IF_ERROR(TakeDictionary());
    }
    ZSTD_outBuffer out = {buffer, size, 0};
    while (out.pos == 0) {
      GRIOT_ASSIGN_OR_RETURN(absl::string_view ahead, file_->Peek());
      if (ahead.empty() && between_frames_) return 0;
      // At the end of the file the decoder may still hold output back.
      ZSTD_inBuffer in = {ahead.data(), ahead.size(), 0};
      const size_t result = ZSTD_decompressStream(stream_, &out, &in);
      if (ZSTD_isError(result)) {
        return Damaged(absl::StrCat("not a valid zstd stream (",
                                    ZSTD_getErrorName(result), ")"));
      }
      file_->Take(in.pos);
      between_frames_ = result == 0;
      if (ahead.empty() && out.pos == 0 && !between_frames_) {
        return EndsEarly(*file_, "zstd");
      }
    }
    GRIOT_RETURN_IF_ERROR(bound_.Add(file_->name(), out.pos));
    return out.pos;
  }

  int64_t bytes_consumed() const override { return file_->bytes_consumed(); }

 private:
  // Loads the dictionary that the file begins with, if it has one.
  absl::Status TakeDictionary() {
    GRIOT_ASSIGN_OR_RETURN(absl::string_view start, file_->PeekStart(8));
    if (!absl::StartsWith(start, kDictionaryMagic)) return absl::OkStatus();
    std::string head;
    GRIOT_RETURN_IF_ERROR(TakeExactly(8, head));
    size_t size = 0;
    for (int i = 7; i >= 4; --i) {
      size = size << 8 | static_cast<unsigned char>(head[i]);
    }
    if (size > kMaxDictionaryBytes) return TooLargeDictionary();
    std::string dictionary;
    GRIOT_RETURN_IF_ERROR(TakeExactly(size, dictionary));
    if (absl::StartsWith(dictionary, kZstdMagic)) {
      std::string plain(kMaxDictionaryBytes, '\0');
      const size_t got = ZSTD_decompress(plain.data(), plain.size(),
                                         dictionary.data(), dictionary.size());
      if (ZSTD_isError(got)) {
        return Damaged(absl::StrCat("not a valid zstd dictionary (",
                                    ZSTD_getErrorName(got), ")"));
      }
      plain.resize(got);
      dictionary = std::move(plain);
    }
    const size_t loaded =
        ZSTD_DCtx_loadDictionary(stream_, dictionary.data(), dictionary.size());
    if (ZSTD_isError(loaded)) return Damaged("not a valid zstd dictionary");
    return absl::OkStatus();
  }

  absl::Status TakeExactly(size_t size, std::string& bytes) {
    while (bytes.size() < size) {
      GRIOT_ASSIGN_OR_RETURN(absl::string_view ahead, file_->Peek());
      if (ahead.empty()) return EndsEarly(*file_, "zstd");
      ahead = ahead.substr(0, size - bytes.size());
      bytes.append(ahead.data(), ahead.size());
      file_->Take(ahead.size());
    }
    return absl::OkStatus();
  }

  absl::Status TooLargeDictionary() const {
    return absl::ResourceExhaustedError(
        absl::StrCat(file_->name(), ": a zstd dictionary of more than ",
                     kMaxDictionaryBytes >> 20, " MiB, expected less"));
  }

  absl::Status Damaged(absl::string_view what) const {
    return absl::DataLossError(
        absl::StrCat(file_->name(), ": ", what, " at compressed byte ",
                     file_->bytes_consumed(), ", expected whole zstd data"));
  }

  std::unique_ptr<FileReader> file_;
  ZSTD_DStream* stream_;
  bool has_begun_ = false;
  bool between_frames_ = true;
  Bound bound_;
};

}  // namespace

std::string DisplayName(const std::string& path) {
  return path == "-" ? "standard input" : path;
}

absl::StatusOr<std::unique_ptr<ByteReader>> ByteReader::Open(
    const std::string& path) {
  const bool standard_input = path == "-";
  const int fd =
      standard_input ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return BadFile(path, "cannot open", errno);
  auto file = std::make_unique<FileReader>(DisplayName(path), fd);
  GRIOT_ASSIGN_OR_RETURN(absl::string_view start, file->PeekStart(4));
  if (absl::StartsWith(start, "\x1F\x8B")) {
    return std::make_unique<GzipReader>(std::move(file));
  }
  if (absl::StartsWith(start, kZstdMagic) ||
      absl::StartsWith(start, kDictionaryMagic)) {
    return std::make_unique<ZstdReader>(std::move(file));
  }
  return file;
}

}  // namespace griot
