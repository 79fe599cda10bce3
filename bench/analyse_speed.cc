// Times the analyser: words a second over a text, the model's load excluded.
//   analyse_speed MODEL TEXT [THREADS] [WORDS_A_DOCUMENT]
// TEXT has one sentence a line; lines are joined into documents. Before timing,
// one document is analysed twice by different workers and the results compared.

#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/numbers.h"
#include "extract/analysis/analyser.h"
#include "extract/analysis/conllu.h"

namespace {

using griot::Analyser;
using Clock = std::chrono::steady_clock;

double Seconds(Clock::duration duration) {
  return std::chrono::duration<double>(duration).count();
}

std::vector<std::string> ReadDocuments(const char* path, int words) {
  std::vector<std::string> documents;
  std::ifstream file(path);
  int count = words;
  for (std::string line; std::getline(file, line);) {
    if (count >= words) {
      documents.emplace_back();
      count = 0;
    }
    if (!documents.back().empty()) documents.back() += ' ';
    documents.back() += line;
    count += 1 + static_cast<int>(std::count(line.begin(), line.end(), ' '));
  }
  return documents;
}

std::string Conllu(Analyser::Worker& worker, const std::string& text) {
  griot::Document document;
  document.id = "check";
  const griot::CodePointIndex index(text);
  std::string out;
  AppendConllu(document, index, worker.Analyse(index), out);
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: analyse_speed MODEL TEXT [THREADS] [WORDS]\n";
    return 2;
  }
  int threads = 2;
  int words_a_document = 200;
  if (argc > 3 && !absl::SimpleAtoi(argv[3], &threads)) return 2;
  if (argc > 4 && !absl::SimpleAtoi(argv[4], &words_a_document)) return 2;
  const auto start = Clock::now();
  auto analyser = Analyser::Load(argv[1]);
  if (!analyser.ok()) {
    std::cerr << analyser.status().message() << "\n";
    return 1;
  }
  const double load = Seconds(Clock::now() - start);
  const std::vector<std::string> documents =
      ReadDocuments(argv[2], words_a_document);
  if (documents.empty()) {
    std::cerr << argv[2] << ": no text\n";
    return 1;
  }
  {
    Analyser::Worker one(**analyser);
    Analyser::Worker other(**analyser);
    const auto begin = Clock::now();
    one.Analyse(griot::CodePointIndex("Rebels attacked the town on Monday."));
    std::printf("first sentence after %.0f ms\n",
                1000 * (load + Seconds(Clock::now() - begin)));
    Conllu(other, documents.back());
    if (Conllu(one, documents[0]) != Conllu(other, documents[0])) {
      std::cerr << "two workers disagree\n";
      return 1;
    }
  }
  std::atomic<size_t> next = 0;
  std::atomic<int64_t> words = 0;
  std::atomic<int64_t> sentences = 0;
  const auto work = [&] {
    Analyser::Worker worker(**analyser);
    for (size_t i = next++; i < documents.size(); i = next++) {
      const griot::CodePointIndex index(documents[i]);
      for (const griot::Sentence& sentence : worker.Analyse(index).sentences) {
        words += static_cast<int64_t>(sentence.words.size());
        ++sentences;
      }
    }
  };
  const auto begin = Clock::now();
  std::vector<std::thread> workers;
  workers.reserve(static_cast<size_t>(threads));
  for (int i = 0; i < threads; ++i) workers.emplace_back(work);
  for (std::thread& worker : workers) worker.join();
  const double seconds = Seconds(Clock::now() - begin);
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  std::printf(
      "%lld words, %lld sentences, %d threads, %.2f s: %.0f words a second; "
      "peak memory %ld MB\n",
      static_cast<long long>(words), static_cast<long long>(sentences), threads,
      seconds, static_cast<double>(words) / seconds, usage.ru_maxrss / 1024);
  return 0;
}
