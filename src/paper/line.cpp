// SPDX-License-Identifier: MIT
#include "icpcheck/paper/line.hpp"

#include <utility>

#include "icpcheck/paper/one_line.hpp"

namespace icpcheck::paper {
Line::Line(std::string text) { add(std::move(text)); }

Line& Line::add(std::string text, Run::Kind kind) {
  if (!text.empty()) runs.push_back({.text = std::move(text), .kind = kind});
  return *this;
}

Line& Line::add(Run run) {
  runs.push_back(std::move(run));
  return *this;
}

Line& Line::add_link(std::string text, std::string address) {
  runs.push_back({.text = std::move(text), .kind = Run::Kind::name, .address = std::move(address)});
  return *this;
}

Line& Line::add(const Location& where) { return add(to_string(where), Run::Kind::place); }

Line& Line::add(Date date) { return add(to_string(date), Run::Kind::date); }

Line& Line::append(const Line& line) {
  runs.insert(runs.end(), line.runs.begin(), line.runs.end());
  return *this;
}

std::string Line::plain() const {
  std::string text;
  for (const Run& run : runs) {
    if (run.kind == Run::Kind::place && !text.empty()) text += " · ";
    if (!run.sign.empty()) text += run.sign + " ";
    text += run.text;
  }
  return one_line(text);
}

}  // namespace icpcheck::paper
