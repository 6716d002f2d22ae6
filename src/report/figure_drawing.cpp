// SPDX-License-Identifier: MIT
// The map of the boards, as a picture: its styles and names stay its own.
#include <fmt/format.h>

#include "icpcheck/report/phrases.hpp"
#include "report/figures.hpp"
#include "report/uri.hpp"

namespace icpcheck::report {
paper::Figure figure_of_drawing(const DescriptionResult& result) {
  return {[&result](paper::MarkupWriter& page) {
    const std::string name = short_name(result.name);
    page.begin("div", {{"class", "scroll drawing"},
                       {"role", "region"},
                       {"tabindex", "0"},
                       {"aria-label", "Map of the boards of " + name}});
    const std::string address = "data:image/svg+xml," + percent_encoded(result.drawing);
    const std::string words = fmt::format(
        "The boards of {}, what each decides, who sits there and how they hang together. "
        "The command icpcheck map says the same in words.",
        name);
    page.empty("img", {{"src", address}, {"alt", words}});
    page.end();
  }};
}

}  // namespace icpcheck::report
