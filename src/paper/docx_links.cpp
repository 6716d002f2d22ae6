// SPDX-License-Identifier: MIT
#include "paper/docx_links.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/text.hpp"
#include "icpcheck/paper/markup_writer.hpp"

namespace icpcheck::paper {
namespace {

/// Word cuts longer ones.
constexpr std::size_t most_characters = 2000;

bool has_only(std::string_view text, std::string_view more) {
  return std::ranges::all_of(
      text, [more](char c) { return is_letter_or_digit(c) || more.find(c) != more.npos; });
}

/// "example.org", "example.org:8080"; "" after the colon is none.
bool is_host(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view name = text.substr(0, colon);
  if (name.empty() || !has_only(name, "-.") || name.find("..") != name.npos) return false;
  if (!is_letter_or_digit(name.front()) || !is_letter_or_digit(name.back())) return false;
  if (colon == text.npos) return true;
  const auto port = parse_whole<unsigned>(text.substr(colon + 1));
  return port && *port > 0 && *port <= 65535;
}

/// Each "%" begins the code of a byte; what is not ASCII is written as such codes.
std::optional<std::string> coded(std::string_view path) {
  std::string text;
  const auto is_hex = [](char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); };
  for (std::size_t i = 0; i < path.size(); ++i) {
    const char c = path[i];
    if (c == '%' && !(i + 2 < path.size() && is_hex(path[i + 1]) && is_hex(path[i + 2]))) {
      return std::nullopt;
    }
    const auto byte = static_cast<unsigned char>(c);
    text += byte < 0x80 ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return text;
}

/// "officer@example.org", with nothing behind it.
bool is_mailbox(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == text.npos || at == 0) return false;
  const std::string_view host = text.substr(at + 1);
  return has_only(text.substr(0, at), "-._+") && is_host(host) && host.find(':') == host.npos;
}

}  // namespace

std::optional<std::string> docx_target(std::string_view address) {
  if (!may_link(address) || address.size() > most_characters) return std::nullopt;
  const std::size_t colon = address.find(':');
  if (colon == address.npos) return std::nullopt;
  const std::string scheme = lowered(address.substr(0, colon));
  if (scheme == "mailto") {
    const std::string_view mailbox = address.substr(colon + 1);
    return is_mailbox(mailbox) ? std::optional("mailto:" + std::string(mailbox)) : std::nullopt;
  }
  if (scheme != "http" && scheme != "https") return std::nullopt;
  const std::string_view rest = address.substr(colon + 3);  // behind "://"
  const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
  const std::optional<std::string> path = coded(rest.substr(end));
  if (!is_host(rest.substr(0, end)) || !path) return std::nullopt;
  return scheme + "://" + std::string(rest.substr(0, end)) + *path;
}

const std::string& DocxLinks::id_of(const std::string& target) {
  const auto [entry, is_new] = ids_.try_emplace(target);
  if (is_new) {
    entry->second = fmt::format("link{}", ids_.size());
    all_.emplace_back(entry->second, target);
  }
  return entry->second;
}

const std::string& DocxLinks::bookmark_of(const std::string& anchor) {
  const auto [entry, is_new] = bookmarks_.try_emplace(anchor);
  if (is_new) entry->second = fmt::format("part{}", bookmarks_.size());
  return entry->second;
}

}  // namespace icpcheck::paper
