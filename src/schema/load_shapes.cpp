// SPDX-License-Identifier: MIT
// One function for each shape of a schema object, and the table of shapes.
#include <fmt/format.h>

#include <algorithm>

#include "schema/loader.hpp"
#include "schema/pattern.hpp"
#include "schema/sample.hpp"

namespace icpcheck::schema {

namespace {

constexpr std::string_view own_values = "^x-[a-z0-9-]+$";

}  // namespace

const std::vector<Loader::Shape>& Loader::shapes() {
  static const std::vector<Shape> all = {
      {"const", {"const"}, &Loader::read_constant},
      {"oneOf", {"oneOf", "type", "x-split"}, &Loader::read_vocabulary},
      {"anyOf", {"anyOf"}, &Loader::read_extensible},
      {"boolean", {"type"}, &Loader::read_boolean},
      {"integer", {"type", "minimum", "maximum"}, &Loader::read_number},
      {"number", {"type", "minimum", "maximum"}, &Loader::read_number},
      {"string",
       {"type", "format", "pattern", "x-expects", "minLength", "maxLength", "x-refers-to",
        "x-refers-to-types", "x-refers-to-another", "x-also"},
       &Loader::read_string},
      {"array", {"type", "items", "minItems", "maxItems", "uniqueItems"}, &Loader::read_list},
      {"object",
       {"type", "properties", "required", "additionalProperties", "x-former", "x-fields"},
       &Loader::read_object},
      {"any", {}, &Loader::read_any},
  };
  return all;
}

template <class T>
void Loader::read_bound(const Json& json, const std::string& at, const char* keyword,
                        std::optional<T>& bound) {
  const auto found = json.find(keyword);
  if (found == json.end()) return;
  if (std::is_integral_v<T> ? found->is_number_unsigned() : found->is_number()) {
    bound = found->get<T>();
  } else {
    refuse(fmt::format("{}/{}", at, keyword), "this has to be a number.");
  }
}

void Loader::read_any(const Json&, const std::string&, Type& type) { type.kind = TypeKind::any; }

void Loader::read_boolean(const Json&, const std::string&, Type& type) {
  type.kind = TypeKind::boolean;
}

void Loader::read_number(const Json& json, const std::string& at, Type& type) {
  type.kind = json["type"] == "integer" ? TypeKind::integer : TypeKind::number;
  read_bound(json, at, "minimum", type.minimum);
  read_bound(json, at, "maximum", type.maximum);
}

void Loader::read_string(const Json& json, const std::string& at, Type& type) {
  type.kind = TypeKind::string;
  type.pattern = read_text(json, at, "pattern");
  type.expects = read_text(json, at, "x-expects");
  const std::string format = read_text(json, at, "format");
  if (format == "date") {
    type.kind = TypeKind::date;
  } else if (format == "uri" && type.pattern.empty()) {
    type.pattern = "^[A-Za-z][A-Za-z0-9+.-]*:[^ ]+$";
    type.expects = "Write a web address, for example https://www.gov.uk.";
  } else if (!format.empty()) {
    refuse(at + "/format", fmt::format("the format \"{}\" is not supported here.", format));
  }
  if (!is_pattern(type.pattern)) refuse(at + "/pattern", "this is not a pattern that RE2 knows.");
  type.sample = read_text(json, at, "x-sample");
  read_reference(json, at, type);
  read_bound(json, at, "minLength", type.min_length);
  read_bound(json, at, "maxLength", type.max_length);
}

void Loader::read_constant(const Json& json, const std::string& at, Type& type) {
  type.kind = TypeKind::string;
  type.choices.push_back({read_text(json, at, "const"), {}, {}});
}

void Loader::read_vocabulary(const Json& json, const std::string& at, Type& type) {
  type.kind = TypeKind::string;
  const Json& values = json["oneOf"];
  if (!values.is_array() || values.empty()) return refuse(at + "/oneOf", "this has to be a list.");
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::string place = fmt::format("{}/oneOf/{}", at, i);
    if (!check_keywords(values[i], place, {"const"})) continue;
    Choice choice{read_text(values[i], place, "const"), read_text(values[i], place, "title"),
                  read_text(values[i], place, "description")};
    if (choice.name.empty()) refuse(place, "a value of a vocabulary needs a \"const\".");
    if (!type.choices.empty() && type.allows(choice.name)) {
      refuse(place, fmt::format("the value \"{}\" is there twice.", choice.name));
    }
    type.choices.push_back(std::move(choice));
  }
  read_splits(json, at, type);
}

void Loader::read_extensible(const Json& json, const std::string& at, Type& type) {
  const Json own = {{"type", "string"}, {"pattern", own_values}};
  const Json& parts = json["anyOf"];
  type.kind = TypeKind::string;
  if (!parts.is_array() || parts.size() != 2 || parts[1] != own) {
    return refuse(at + "/anyOf",
                  fmt::format("this has to be a vocabulary and then {}.", own.dump()));
  }
  const Type vocabulary = schema_.type(read_type(parts[0], at + "/anyOf/0"));
  if (vocabulary.choices.empty()) refuse(at + "/anyOf/0", "this has to be a vocabulary.");
  type.choices = vocabulary.choices;
  type.splits = vocabulary.splits;
  type.extensible = true;
}

void Loader::read_list(const Json& json, const std::string& at, Type& type) {
  type.kind = TypeKind::list;
  read_bound(json, at, "minItems", type.min_items);
  read_bound(json, at, "maxItems", type.max_items);
  type.unique_items = json.value("uniqueItems", false);
  if (!json.contains("items")) return refuse(at, "a list has to say what its \"items\" are.");
  type.items = read_type(json["items"], at + "/items");
}

void Loader::read_object(const Json& json, const std::string& at, Type& type) {
  if (!json.contains("properties") && !json.contains("additionalProperties")) {
    type.kind = TypeKind::any;
    type.mapping = true;
    return;
  }
  type.kind = TypeKind::object;
  const Json fields = with_own_words(json, at);
  for (const auto& [name, field] : fields.items()) {
    read_field(field, at + "/properties/" + name, name, type);
  }
  check_orders(at, type);
  read_former(json, at, type);
  read_required(json, at, type);
  const Json others = json.value("additionalProperties", Json());
  if (others.is_object()) {
    type.others = read_type(others, at + "/additionalProperties");
  } else if (others != Json(false)) {
    refuse(at, "\"additionalProperties\" has to be there, and be false or a schema.");
  }
}

void Loader::read_field(const Json& json, const std::string& at, const std::string& name,
                        Type& type) {
  Field field;
  field.name = name;
  field.type = read_type(json, at);
  if (!json.is_object()) return;
  field.title = read_text(json, at, "title");
  field.description = read_text(json, at, "description");
  field.question = read_text(json, at, "x-question");
  field.ask = read_text(json, at, "x-ask");
  field.write = read_text(json, at, "x-write");
  field.begin = read_flag(json, at, "x-begin");
  if (json.contains("$ref") && (field.title.empty() || field.description.empty())) {
    const std::string target = json["$ref"].is_string() ? json["$ref"].get<std::string>() : "";
    const Json::json_pointer pointer(target.starts_with('#') ? target.substr(1) : "");
    if (json_.contains(pointer) && json_[pointer].is_object()) {
      if (field.title.empty()) field.title = json_[pointer].value("title", "");
      if (field.description.empty()) field.description = json_[pointer].value("description", "");
    }
  }
  field.sample = read_text(json, at, "x-sample");
  if (has_samples_ && field.sample.empty()) {
    const Type& held = schema_.type(field.type);
    const Type& value = held.kind == TypeKind::list ? schema_.type(held.items) : held;
    field.sample = sample_for(value, name, type);
  }
  type.fields.push_back(std::move(field));
  read_order(json, at, type);
}

void Loader::read_required(const Json& json, const std::string& at, Type& type) {
  const Json names = json.value("required", Json::array());
  if (!names.is_array()) return refuse(at + "/required", "this has to be a list.");
  for (const Json& name : names) {
    const std::string text = name.is_string() ? name.get<std::string>() : name.dump();
    const auto field = std::find_if(type.fields.begin(), type.fields.end(),
                                    [&](const Field& f) { return f.name == text; });
    if (field == type.fields.end()) {
      refuse(at + "/required", fmt::format("there is no property \"{}\".", text));
    } else {
      field->required = true;
    }
  }
}

}  // namespace icpcheck::schema
