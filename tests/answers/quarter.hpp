// SPDX-License-Identifier: MIT
// A description that was asked about, and the sheets that come back.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "answers/sheets.hpp"
#include "support/temporary_folder.hpp"
#include "support/working_folder.hpp"

namespace icpcheck::test {

/// The example of Lincolnshire as "a.yaml" in a folder of its own, and its questions.
class Quarter {
 public:
  Quarter() : inside_(folder_.path()) {
    std::ifstream in(std::string(ICPCHECK_SOURCE_DIR) + "/examples/lincolnshire/system.yaml");
    folder_.write("a.yaml", std::string{std::istreambuf_iterator<char>(in), {}});
    csv_ = run({"questions", "a.yaml", "--all", "--format", "csv", "--as-of", "2022-07-02"}).out;
  }
  void write(const std::string& name, const std::string& text) { folder_.write(name, text); }
  [[nodiscard]] std::string read(const std::string& name) const { return folder_.read(name); }
  [[nodiscard]] const std::string& csv() const { return csv_; }
  void send(const std::string& name, const std::vector<Filled>& cells) {
    write(name, filled(csv_, cells));
  }
  Ran answer(std::vector<std::string> more) {
    std::vector<std::string> command{"answer", "a.yaml", "--as-of", "2022-07-10"};
    command.insert(command.end(), more.begin(), more.end());
    return run(command);
  }

 private:
  TemporaryFolder folder_;
  WorkingFolder inside_;
  std::string csv_;
};

}  // namespace icpcheck::test
