// SPDX-License-Identifier: MIT
// floor [--jobs N] PATH...: what no checker of YAML can be faster than: start, read each file into
// memory, run yaml-cpp's event parser over it. Of a folder every *.yaml and *.yml below it.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <istream>
#include <streambuf>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

class Ignore : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

/// A text as a stream, without a copy of it.
class TextBuffer : public std::streambuf {
 public:
  explicit TextBuffer(std::string& text) {
    setg(text.data(), text.data(), text.data() + text.size());
  }
};

[[noreturn]] void fail(const std::string& what) {
  std::fprintf(stderr, "floor: %s\n", what.c_str());
  std::exit(2);
}

std::string read(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) fail("cannot read " + path);
  std::setvbuf(file, nullptr, _IONBF, 0);
  std::string text(std::filesystem::file_size(path), '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file));
  std::fclose(file);
  return text;
}

void parse(const std::string& path) {
  std::string text = read(path);
  TextBuffer buffer(text);
  std::istream stream(&buffer);
  Ignore ignore;
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(ignore)) {
    }
  } catch (const YAML::Exception&) {
    std::fprintf(stderr, "floor: no YAML: %s\n", path.c_str());
  }
}

std::vector<std::string> files_of(const std::vector<std::string>& paths) {
  namespace fs = std::filesystem;
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    if (!fs::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path)) {
      const auto ending = entry.path().extension();
      const bool is_yaml = ending == ".yaml" || ending == ".yml";
      if (is_yaml && entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> paths(argv + 1, argv + argc);
  std::size_t jobs = 1;
  if (paths.size() > 2 && paths.front() == "--jobs") {
    jobs = std::strtoul(paths[1].c_str(), nullptr, 10);
    paths.erase(paths.begin(), paths.begin() + 2);
  }
  if (paths.empty() || jobs == 0) fail("give [--jobs N] and a path");

  const std::vector<std::string> files = files_of(paths);
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) parse(files[i]);
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < jobs; ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
}
