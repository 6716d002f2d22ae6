// SPDX-License-Identifier: MIT
// The content security policy of the HTML report.
#include <string>

#include "report/content_hash.hpp"
#include "report/html_assets.hpp"

namespace icpcheck::report {

std::string html_policy() {
  return "default-src 'none'; style-src " + content_hash(html_style()) + "; script-src " +
         content_hash(html_script()) + "; base-uri 'none'; form-action 'none'";
}

}  // namespace icpcheck::report
