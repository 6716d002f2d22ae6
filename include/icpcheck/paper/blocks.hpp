// SPDX-License-Identifier: MIT
// What a document is made of. Whoever has something to say builds these; one writer a format sets
// them, so that nothing is said in one format and left out in another.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "icpcheck/paper/line.hpp"
#include "icpcheck/paper/picture.hpp"

namespace icpcheck::paper {

class MarkupWriter;

/// What stands above all else.
struct Front {
  std::string title;
  Line caption = {};  // what kind of document it is, and of which day
  Line about = {};    // on what it rests
  Line opening = {};  // the sentences to remember; a terminal that scrolls shows them last, too
  std::string banner = {};  // the words of the bar at the top of a page; "" for none
  bool script = false;      // whether a page has filters
};

/// `level` is 2 for a section, 3 and more for what is below it; the title of all is level 1.
struct Heading {
  int level = 2;
  Line text;
  std::string anchor = {};
};

/// Opens a part of the document, which `End` closes.
struct Section {
  int level = 2;
  Line title;
  std::string anchor = {};
  std::string look = {};                                       // its class in the style sheet
  std::vector<std::pair<std::string, std::string>> data = {};  // for the script of a page
  bool apart = false;                                          // a rule across a page of text
};
/// Opens what a page may fold away, which `End` closes. What has the look "rest" prints only while
/// it is open.
struct Fold {
  Line summary;
  bool open = true;
  std::string anchor = {};
  std::string look = {};
  int level = 0;  // of its summary, where that is a heading
};
struct End {};

/// What a page begins with: leads to its sections, by anchor and title.
struct Contents {
  std::vector<std::pair<std::string, std::string>> sections;
};

struct Paragraph {
  enum class Role : std::uint8_t { plain, strong, hint, asks, rated };
  Line text;
  Role role = Role::plain;
};
/// What the tool cannot know and the author has to write. It stands out, so that none is missed.
struct AuthorNote {
  std::string text;
};
struct List {
  bool numbered = false;
  std::vector<Item> items;
  std::string look = {};
};

struct Column {
  std::string title;
  bool right = false;     // set right: numbers
  bool grow = false;      // takes the room that the others leave; else the last column does
  std::size_t least = 0;  // columns of a terminal, so that tables below each other agree
  bool spare = false;     // left out in a terminal, which has no room for it

  Column(std::string text) : title(std::move(text)) {}
  Column(const char* text) : title(text) {}
  Column(std::string text, bool is_right, bool grows = false, std::size_t width = 0)
      : title(std::move(text)), right(is_right), grow(grows), least(width) {}
};
/// Each row has as many cells as there are columns; the first names the row.
struct Table {
  std::string caption;
  std::vector<Column> columns;
  std::vector<std::vector<Line>> rows;
  std::string look = {};  // its class in the style sheet
  bool captioned = true;  // false: what stands above it says what it is
  bool headed = true;     // false: what the columns are is plain without their titles
  bool narrow = false;    // a terminal shows of tags their signs alone
  bool compact = false;   // fits on a page that stands upright, however many columns it has
};

/// "To close it: ...", "Stated: ..."; without a label a sentence.
struct Detail {
  std::string label;
  std::vector<Item> items;
  bool listed = false;  // the label stands once above the items
};

/// A check, a clause or a thing that is due, with all that is said of it.
struct Entry {
  std::string id;
  Line state;  // "must · gap"
  std::string title;
  std::vector<Detail> details = {};
  Tone tone = Tone::plain;  // of the state
  std::string anchor = {};
  std::string look = {};
  std::vector<std::pair<std::string, std::string>> data = {};
};
/// Entries whose ids and states stand below each other. `level` is that of their titles.
struct Entries {
  int level = 4;
  std::vector<Entry> entries;
  bool apart = true;  // each with a heading of its own; false: a list
};

/// A picture of its own, at an address that holds all of it ("data:image/svg+xml,..."), and what it
/// says in words.
struct Image {
  std::string address;
  std::string meaning;
};

/// What only some formats can draw. The others have words for it.
struct Figure {
  std::function<void(MarkupWriter& page)> draw;  // what only a page can draw
  std::optional<Table> instead = {};             // for all that draw nothing of it
  std::optional<Picture> picture = {};           // what a word processor can draw, too
  std::optional<Image> image = {};               // what a page and Markdown show
};

using Block = std::variant<Heading, Section, Fold, End, Contents, Paragraph, AuthorNote, List,
                           Table, Entries, Figure>;

}  // namespace icpcheck::paper
