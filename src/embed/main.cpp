// SPDX-License-Identifier: MIT
// icpcheck_embed OUTPUT PACK...: part of the build. Loads schemas/, papers/ and the packs from the
// current folder and writes them as constants; prints what is wrong with them and fails otherwise.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "icpcheck/base/archive.hpp"
#include "icpcheck/model/pack.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/packs/paper_style.hpp"
#include "icpcheck/schema/schema.hpp"
#include "icpcheck/system/file.hpp"
#include "packs/embedded.hpp"

namespace icpcheck {
namespace {

using SchemaTexts = std::map<std::string, std::string>;

constexpr std::string_view schema_suffix = ".schema.json";

std::string schema_path(const std::string& name) {
  return "schemas/" + name + std::string(schema_suffix);
}

SchemaTexts read_schemas(Diagnostics& problems) {
  constexpr std::size_t largest = std::size_t{1} << 20U;
  SchemaTexts texts;
  for (const auto& entry : std::filesystem::directory_iterator("schemas")) {
    std::string name = entry.path().filename().string();
    if (!name.ends_with(schema_suffix)) continue;
    name.resize(name.size() - schema_suffix.size());
    auto text = system::read_file(entry.path().string(), largest, problems);
    if (text) texts[name] = std::move(*text);
  }
  return texts;
}

schema::Schema load_schema(const SchemaTexts& texts, const std::string& name,
                           Diagnostics& problems) {
  const auto text = texts.find(name);
  const std::string_view json = text == texts.end() ? std::string_view{} : text->second;
  return schema::load_schema(schema_path(name), json, problems).value_or(schema::Schema{});
}

/// The files of papers/ in name order, so that those to be imported come first by their names.
std::vector<std::filesystem::path> paper_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator("papers")) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

void load_styles(packs::BuiltIn& built_in, Diagnostics& problems) {
  PackList packs;
  for (const Pack& pack : built_in.packs) packs.push_back(&pack);
  for (const std::filesystem::path& file : paper_files()) {
    auto text = system::read_file(file.string(), yaml::Limits{}.bytes, problems);
    if (!text) continue;
    auto style = packs::load_style(
        file.stem().string(), file.string(), std::move(*text),
        {built_in.arrangements, built_in.paper_schema, packs, built_in.styles, true}, problems);
    if (style) built_in.styles.push_back(std::move(*style));
  }
  for (const Kind kind : kinds) {
    const auto is_usual = [kind](const PaperStyle& style) {
      return style.usual_for.contains(kind);
    };
    if (std::ranges::count_if(built_in.styles, is_usual) == 1 || problems.has_errors()) continue;
    problems.add(error_of("papers", "paper.no_usual_style",
                          std::string(word(kind)) + " has to be usual_for in one style."));
  }
}

packs::BuiltIn load(const SchemaTexts& texts, const std::vector<std::string>& ids,
                    Diagnostics& problems) {
  packs::BuiltIn built_in;
  built_in.arrangements = load_schema(texts, "arrangements", problems);
  built_in.pack_schema = load_schema(texts, "pack", problems);
  built_in.profile_schema = load_schema(texts, "profile", problems);
  built_in.paper_schema = load_schema(texts, "paper", problems);
  if (problems.has_errors()) return built_in;
  for (const std::string& id : ids) {
    auto loaded = packs::load_pack("packs/" + id, built_in.arrangements, built_in.pack_schema,
                                   packs::libraries_of(built_in.packs), problems);
    if (loaded) built_in.packs.push_back(std::move(loaded->pack));
  }
  std::vector<const Pack*> known;
  for (const Pack& pack : built_in.packs) known.push_back(&pack);
  if (!problems.has_errors()) packs::check_together(known, problems);
  if (!problems.has_errors()) load_styles(built_in, problems);
  return built_in;
}

/// A string literal: three octal digits never run into the character that follows.
std::string literal(std::string_view bytes) {
  constexpr std::size_t per_line = 4096;
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char byte = bytes[i];
    if (i % per_line == 0) text += i == 0 ? "\"" : "\"\n    \"";
    if (byte >= ' ' && byte <= '~' && byte != '"' && byte != '\\' && byte != '?') {
      text += byte;
      continue;
    }
    const auto code = static_cast<unsigned char>(byte);
    for (const int shift : {9, 6, 3, 0}) {
      text += shift == 9 ? '\\' : static_cast<char>('0' + ((code >> shift) & 7));
    }
  }
  return bytes.empty() ? "\"\"" : text + '"';
}

void write(std::ostream& out, const packs::BuiltIn& built_in, const SchemaTexts& texts) {
  ArchiveWriter archive;
  archive(built_in);
  const std::string& bytes = archive.bytes();
  out << "// Generated from packs/, papers/ and schemas/ by icpcheck_embed.\n"
         "#include \"packs/embedded.hpp\"\n\n"
         "namespace icpcheck::packs {\n\n"
         "std::string_view embedded_archive() {\n"
         "  alignas(16) static constexpr char bytes[] =\n    "
      << literal(bytes) << ";\n  return {bytes, " << bytes.size() << "};\n}\n\n"
      << "std::span<const EmbeddedSchema> embedded_schemas() {\n"
         "  static constexpr EmbeddedSchema schemas[] = {\n";
  for (const auto& [name, text] : texts) {
    out << "    {\"" << name << "\", {" << literal(text) << ", " << text.size() << "}},\n";
  }
  out << "  };\n  return schemas;\n}\n\n}  // namespace icpcheck::packs\n";
}

int embed(const std::string& output, const std::vector<std::string>& pack_ids) {
  Diagnostics problems;
  const SchemaTexts texts = read_schemas(problems);
  const packs::BuiltIn built_in = load(texts, pack_ids, problems);
  problems.sort();
  for (const Diagnostic& problem : problems.items()) std::cerr << to_text(problem);
  if (problems.has_errors()) return 1;
  std::ofstream out(output, std::ios::binary);
  write(out, built_in, texts);
  return out.flush() ? 0 : 1;
}

}  // namespace
}  // namespace icpcheck

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.empty()) return 2;
  return icpcheck::embed(arguments.front(), {arguments.begin() + 1, arguments.end()});
}
