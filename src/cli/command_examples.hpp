// SPDX-License-Identifier: MIT
// The examples in the help of each command.
#pragma once

#include <array>

#include "cli/command.hpp"

namespace icpcheck::cli {

inline constexpr std::array check_examples{
    Example{"icpcheck check lincolnshire.yaml", "print what falls short today"},
    Example{"icpcheck check lincolnshire.yaml --as-of 2021-12-07", "the same for a given day"},
    Example{"icpcheck check . -o report.txt -o report.json",
            "check every description in this folder and write two reports"},
    Example{"icpcheck check lincolnshire.yaml -o report.html",
            "one file to attach to board papers, to read in a browser, to print"},
    Example{"icpcheck check lincolnshire.yaml --only P4 --verbose",
            "one clause, with what is met; --only P4.2 asks one check"},
    Example{"icpcheck check lincolnshire.yaml --pack principles --pack our-framework/",
            "with a pack of your own"},
    Example{"icpcheck check lincolnshire.yaml --baseline last.json",
            "only what did not fall short in the last report"},
    Example{"icpcheck check lincolnshire.yaml --profile revised-dates.yaml",
            "with the dates, strengths and packs of a profile"},
};
inline constexpr std::array explain_examples{
    Example{"icpcheck explain icp.meetings.in_public",
            "a fact: what it means, who would know, how to write it, and which checks read it"},
    Example{"icpcheck explain 'hwbs[lincolnshire-hwb].jsna.in_force'",
            "the same by its path as a report prints it"},
    Example{"icpcheck explain P4", "what a clause asks, and its checks"},
    Example{"icpcheck explain P4.2",
            "one check: which facts it needs, why, from which source, how to close the gap"},
};
inline constexpr std::array catalogue_examples{
    Example{"icpcheck catalogue", "every pack, clause and check"},
    Example{"icpcheck catalogue -o checks.csv", "for a spreadsheet"},
};
inline constexpr std::array diff_examples{
    Example{"icpcheck diff last.json lincolnshire.yaml",
            "what was closed, what is new and what is overdue since the last report"},
    Example{"icpcheck diff march.json june.json -o changes.md", "two reports, for a paper"},
    Example{"icpcheck diff march.json june.json --summary -o changes.csv",
            "many places: how much changed in each"},
    Example{"icpcheck diff main/ branch/ --as-of 2022-04-01",
            "two folders of descriptions, on one day"},
};
inline constexpr std::array merge_examples{
    Example{"icpcheck merge part-1.json part-2.json -o gaps.json",
            "one report of the parts of one run"},
    Example{"icpcheck merge part-*.json --format text", "the same, to read"},
    Example{"icpcheck merge part-*.json --summary -o region.xlsx",
            "an overview of all parts as a workbook"},
};
inline constexpr std::array trend_examples{
    Example{"icpcheck trend january.json february.json march.json",
            "what was open on each day, and what changed in between"},
    Example{"icpcheck trend reports/*.json -o trend.html", "the same as a page, with a picture"},
};
inline constexpr std::array test_examples{
    Example{"icpcheck test our-framework/", "run the cases of a pack"},
};
inline constexpr std::array brief_examples{
    Example{"icpcheck brief lincolnshire.yaml -o paper.docx",
            "draft a board paper to edit in Word"},
    Example{"icpcheck brief wirral.yaml cheshire-and-merseyside.yaml --as-of 2021-07-29",
            "about a place, read together with its system, as of a day"},
    Example{"icpcheck brief lincolnshire.yaml --style wirral -o paper.html",
            "in the other shape, for a browser and for printing"},
    Example{"icpcheck brief lincolnshire.yaml --style our-style.yaml",
            "in the shape of a file of your own"},
    Example{"icpcheck brief lincolnshire.yaml -o paper.docx --template council.docx",
            "for Word, in the styles of a document of your council"},
};
inline constexpr std::array questions_examples{
    Example{"icpcheck questions lincolnshire.yaml --top 10", "the ten facts that settle most"},
    Example{"icpcheck questions lincolnshire.yaml --for \"public health\"",
            "what the director of public health would know"},
    Example{"icpcheck questions lincolnshire.yaml -o questions.html",
            "a form to print and to fill in by hand"},
    Example{"icpcheck questions lincolnshire.yaml -o round.xlsx --record --due 2022-07-29",
            "a workbook to send round, and a note in the file of who is asked what"},
    Example{"icpcheck questions lincolnshire.yaml --status", "who has not answered yet"},
    Example{"icpcheck questions --kind place", "everything that a place is asked"},
};
inline constexpr std::array map_examples{
    Example{"icpcheck map lincolnshire.yaml -o map.svg",
            "a picture of the boards, what they decide and who sits where"},
    Example{"icpcheck map system.yaml places/ -o map.svg -o map.mmd",
            "a system and its places together, also as text that wikis draw"},
};
inline constexpr std::array answer_examples{
    Example{"icpcheck answer lincolnshire.yaml --from board.xlsx --from health.csv --dry-run",
            "see what two sheets that came back would change"},
    Example{"icpcheck answer lincolnshire.yaml --from board.xlsx --from health.csv",
            "write it down"},
    Example{"icpcheck answer lincolnshire.yaml --from board.xlsx --take newest --take "
            "icp.chair.post=file",
            "decide what differs: by the newest document, and one fact as the file has it"},
};
inline constexpr std::array set_examples{
    Example{"icpcheck set lincolnshire.yaml icp.meetings.in_public=yes",
            "write one fact down, and change nothing else of the file"},
    Example{"icpcheck set lincolnshire.yaml icp.chair.post=appointed --evidence \"Minutes; 4 July "
            "2022\"",
            "with the document that says so"},
    Example{"icpcheck set lincolnshire.yaml 'hwbs[lincolnshire-hwb].jsna.published_on=1 March "
            "2018'",
            "of one board, by its id"},
    Example{"icpcheck set lincolnshire.yaml 'icp.members[+]={post: Chair, organisation: icb}' "
            "--dry-run",
            "see what a new seat would look like"},
};
inline constexpr std::array unset_examples{
    Example{"icpcheck unset lincolnshire.yaml icp.meetings.in_public", "leave a fact out again"},
    Example{"icpcheck unset lincolnshire.yaml 'icp.members[2]'", "the third seat"},
};
inline constexpr std::array init_examples{
    Example{
        "icpcheck init --kind system --name \"Borsetshire ICS\" --authority \"Borsetshire County "
        "Council\" --icb \"NHS Borsetshire ICB\" -o borsetshire.yaml",
        "a description to which the first answers can be added at once"},
    Example{"icpcheck init --kind place --name Felpersham --system \"Borsetshire ICS\" -o "
            "felpersham.yaml",
            "the same of one of its places"},
    Example{"icpcheck init --kind system", "what is needed to begin, printed, to fill in"},
    Example{"icpcheck init --kind place --all -o our-place.yaml",
            "with every fact that the checks ask about"},
};
inline constexpr std::array schema_examples{
    Example{"icpcheck schema arrangements > arrangements.schema.json",
            "for an editor that completes and checks while you type"},
    Example{"icpcheck schema arrangements --format markdown",
            "every field of a description, for reading"},
};
inline constexpr std::array completion_examples{
    Example{"icpcheck completion bash > ~/.local/share/bash-completion/completions/icpcheck",
            "for bash"},
    Example{"icpcheck completion fish > ~/.config/fish/completions/icpcheck.fish", "for fish"},
};
inline constexpr std::array help_examples{
    Example{"icpcheck help check", "what check does, and its options"},
    Example{"icpcheck help", "all commands"},
};
inline constexpr std::array version_examples{
    Example{"icpcheck version", "which icpcheck this is"},
};

}  // namespace icpcheck::cli
