// SPDX-License-Identifier: MIT
// Compiles the subset of JSON Schema 2020-12 in which our schemas are written. Each shape of a
// schema object has its list of keywords; anything else is refused, so that no keyword is
// written there and then not kept.
#pragma once

#include <map>
#include <nlohmann/json.hpp>

#include "icpcheck/schema/schema.hpp"

namespace icpcheck::schema {

using Json = nlohmann::ordered_json;
using Words = std::vector<std::string_view>;

/// Reads one schema. `at` is the JSON pointer of what is being read, for messages.
class Loader {
 public:
  Loader(std::string_view file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics), errors_before_(diagnostics.error_count()) {}

  std::optional<Schema> load(std::string_view text);

 private:
  struct Shape {
    std::string_view name;  // the keyword, or the value of "type", that tells the shape
    Words keywords;         // beside `annotations`
    void (Loader::*read)(const Json&, const std::string&, Type&);
  };
  static const std::vector<Shape>& shapes();

  static const Shape* shape_of(const Json& json);
  void refuse(const std::string& at, std::string_view message, std::string hint = {});
  bool check_keywords(const Json& json, const std::string& at, const Words& keywords);
  std::string read_text(const Json& json, const std::string& at, const char* keyword);
  template <class T>
  void read_bound(const Json& json, const std::string& at, const char* keyword,
                  std::optional<T>& bound);

  TypeId read_type(const Json& json, const std::string& at, std::string name = {});
  TypeId add(Type type);
  TypeId refer(const Json& json, const std::string& at);
  void read_any(const Json& json, const std::string& at, Type& type);
  void read_boolean(const Json& json, const std::string& at, Type& type);
  void read_number(const Json& json, const std::string& at, Type& type);
  void read_string(const Json& json, const std::string& at, Type& type);
  void read_constant(const Json& json, const std::string& at, Type& type);
  void read_vocabulary(const Json& json, const std::string& at, Type& type);
  void read_extensible(const Json& json, const std::string& at, Type& type);
  void read_list(const Json& json, const std::string& at, Type& type);
  void read_object(const Json& json, const std::string& at, Type& type);
  void read_field(const Json& json, const std::string& at, const std::string& name, Type& type);
  void read_required(const Json& json, const std::string& at, Type& type);
  std::vector<SharedText> read_words(const Json& json, const std::string& at, const char* keyword);
  bool read_flag(const Json& json, const std::string& at, const char* keyword);
  void read_reference(const Json& json, const std::string& at, Type& type);
  void read_splits(const Json& json, const std::string& at, Type& type);
  Json with_own_words(const Json& json, const std::string& at);
  void read_former(const Json& json, const std::string& at, Type& type);
  void read_order(const Json& json, const std::string& at, Type& type);
  void check_orders(const std::string& at, const Type& type);
  void read_roots(const Json& json);
  void read_root(const Json& json, const std::string& at);

  std::string file_;
  Diagnostics& diagnostics_;
  std::size_t errors_before_;
  Json json_;
  Schema schema_;
  bool has_samples_ = false;
  std::map<std::string, std::optional<TypeId>> defined_;  // empty: being read
};

}  // namespace icpcheck::schema
