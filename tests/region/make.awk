# SPDX-License-Identifier: MIT
# Writes the descriptions of 300 invented places in 12 systems as they are in one month, from that of
# a place which meets what is asked: awk -v month=2 -v folder=FOLDER -f make.awk PLACE. What a place
# lacks follows from its number, so that a test knows it. Where the number
#   ends with 1  its JSNA is not in force in the first month, and is from the second on
#   ends with 2  it is in force, and is not any more in the third month
#   ends with 3  it is not in force in the first month; from the second on nobody says so
#   ends with 4  it is not in force, and from the second month on there is a waiver
#   ends with 5  nobody ever says whether it is in force
#   ends with 6  it is never in force
#   is 7, 27, 47 and so on, its file cannot be read
#   can be parted by 3, it has no plan for the winter
# 20 and 21 have one name. In the third month 10 and 22 are merged to 301.
function name_of(number,    beginnings, endings) {
  if (number == 20 || number == 21) return "Northgate";
  if (number == 301) return "Upper and Lower Dale";
  split("Amble Brock Calder Dun Elm Fern Glen Hazel Kelds Lang Marsh Nether Orchard Penning Ravens Salt Thorn Upper Wether Yar", beginnings, " ");
  split("borough bridge by combe dale field ford ham ley mere minster port stead ton wick", endings, " ");
  return beginnings[number % 20 + 1] endings[int(number / 20) % 15 + 1];
}

# What the file says of the JSNA; "" for nothing.
function in_force(last) {
  if ((last == 1 && month == 1) || (last == 2 && month == 3)) return "false";
  if (last == 4 || last == 6 || (last == 3 && month == 1)) return "false";
  return last == 5 || last == 3 ? "" : "true";
}

function write_place(number,    file, last, i, said) {
  file = sprintf("%s/place-%03d.yaml", folder, number);
  last = number % 10;
  said = in_force(last);
  for (i = 1; i <= count; ++i) {
    if (lines[i] ~ /^id:/) {
      printf "id: place-%03d\n", number > file;
    } else if (lines[i] ~ /^name:/) {
      print "name: " name_of(number) > file;
    } else if (lines[i] ~ /^described_on:/) {
      print "described_on: " day > file;
    } else if (lines[i] ~ /^system:/) {
      printf "system: system-%02d\n", (number - 1) % 12 + 1 > file;
    } else if (i != place_of_jsna) {
      print lines[i] > file;
    } else if (said != "") {
      print "    in_force: " said > file;
    }
  }
  print "local:\n  region: " (number % 2 ? "north" : "south") > file;
  print "  plan_for_winter: " (number % 3 ? "true" : "false") > file;
  if (last == 4 && month > 1) {
    print "waivers:\n  - check: S11.4\n    reason: The new assessment is before the board." > file;
    print "    approved_by: Board of the system\n    approved_on: 2022-11-01\n    until: 2023-03-31" > file;
  }
  if (number % 20 == 7) print "broken: [" > file;
  close(file);
}

function write_system(number,    file) {
  file = sprintf("%s/system-%02d.yaml", folder, number);
  printf "format: icpcheck/arrangements/1\nkind: system\nid: system-%02d\n", number > file;
  printf "name: System %d\ndescribed_on: 2022-10-31\n", number > file;
  close(file);
}

/^# An invented place/ { next }
/^  jsna:/ { inside = 1 }
/^  jhws:/ { inside = 0 }
{ lines[++count] = $0 }
inside && /^    in_force:/ { place_of_jsna = count }
END {
  day = month == 1 ? "2022-10-31" : month == 2 ? "2022-11-30" : "2022-12-31";
  for (number = 1; number <= 12; ++number) write_system(number);
  for (number = 1; number <= 301; ++number) {
    gone = month == 3 && (number == 10 || number == 22);
    if (number == 301 ? month == 3 : !gone) write_place(number);
  }
}
