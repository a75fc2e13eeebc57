# The walk of Deploy/quickstart through the workflow; to be sourced by bash after common.sh.
# shellcheck shell=bash

chapters=0

# Prints the next step in plain English.
tell() {
    chapters=$((chapters + 1))
    printf '\n%d. %s\n' "$chapters" "$*"
}

# Prints a remark on the last output.
note() { printf '   %s\n' "$*"; }

# Prints a command, quoted so that a reader can type it.
as_typed() {
    local word line=
    for word in "$@"; do
        if [[ ! $word =~ ^[A-Za-z0-9_./:=@%+,-]+$ ]]; then word="'${word//\'/\'\\\'\'}'"; fi
        line+=" $word"
    done
    printf '%s\n' "${line# }"
}

# Shows a command of uppsiktctl and runs it; its output is indented. A step that fails ends the walk.
run() {
    local status=0
    printf '\n   $ %s\n' "$(as_typed uppsiktctl "$@")"
    "$UPPSIKT_BIN/uppsiktctl" "$@" 2>&1 | sed 's/^/     /' || status=$?
    [[ $status -eq 0 ]] || refuse "\"uppsiktctl $1 ${2-}\" failed with status $status; the line above says why"
}

# Shows a command with a filter, and the lines of its output that the filter leaves.
#
#     run_through FILTER-AND-ITS-ARGUMENTS -- ARGUMENTS-OF-UPPSIKTCTL
run_through() {
    local filter=() status=0
    while [[ $1 != -- ]]; do
        filter+=("$1")
        shift
    done
    shift
    printf '\n   $ %s | %s\n' "$(as_typed uppsiktctl "$@")" "$(as_typed "${filter[@]}")"
    "$UPPSIKT_BIN/uppsiktctl" "$@" 2>&1 | "${filter[@]}" | sed 's/^/     /' || status=$?
    [[ $status -eq 0 ]] || refuse "\"uppsiktctl $1 ${2-}\" failed with status $status, or did not print what the walk shows"
}

# Shows the decisions on a report.
run_decisions() { run_through grep -A 10 '^Beslut' -- report show "$1"; }

# The id of the indicator with a title.
indicator() {
    "$UPPSIKT_BIN/uppsiktctl" indicator list | awk -v title="$1" 'index($0, title) && !id { id = $1 } END { print id }'
}

# Shows a command that must be refused, and runs it.
run_refused() {
    local status=0
    printf '\n   $ %s\n' "$(as_typed uppsiktctl "$@")"
    "$UPPSIKT_BIN/uppsiktctl" "$@" 2>&1 | sed 's/^/     /' || status=$?
    [[ $status -eq 1 ]] || refuse "\"uppsiktctl $1 ${2-}\" should have been refused with status 1 and gave $status"
    note "Refused, with status 1. Nothing was stored."
}

# The log's last position.
position() {
    "$UPPSIKT_BIN/uppsiktctl" status --json | grep -o '"position":[0-9]*' | head -n 1 | cut -d : -f 2
}

# Checks that a report stands where the walk says.
must_stand() {
    local report=$1 stage=$2
    "$UPPSIKT_BIN/uppsiktctl" report show "$report" --json | grep -q "\"state\":\"$stage\"" ||
        refuse "the report $report should be $stage now, but is not"
    note "The report is $stage now."
}

# Imports a half-year report and shows what it gives beside goals: assignments, indicators and tables of figures.
#
#     walk_half_year DIRECTORY-OF-THE-DOCUMENTS
walk_half_year() {
    local document=$1/granvik-delarsrapport.txt report=granvik-half-year-2025-08-31 absence

    tell "A half-year report also has assignments, indicators and tables of figures. First see what would be recorded:"
    run import "$document" --municipality Granvik --as-of 2025-08-31 --dry-run
    note "Line 54 has a wrong sum. \"Nära\" is the municipality's own word for an assessment, and nobody guesses what it means."

    tell "Say that it means the step \"near\", second after the best one, and import the report."
    run municipality add-word granvik --kind assessment --word Nära --means near --place 2
    run_through tail -n 1 -- import "$document" --municipality Granvik --as-of 2025-08-31

    tell "The wrong sum is marked below the table in which it stands:"
    run_through grep -B 1 -A 11 '^Post' -- report show "$report"

    tell "Assignments are followed up like activities, and the first one is overdue:"
    run assignment list
    run overdue --on 2025-09-30

    tell "Indicators have values over the years, and a controller can add some between reports."
    run indicator list
    absence=$(indicator Sjukfrånvaro)
    run indicator measure "$absence" --year 2025 --value 6,6 --on 2025-10-31
    note "The report's value for 2025 is revised, and is shown beside the one that holds:"
    run indicator show "$absence"
}

# Walks two reports through the workflow.
#
#     walk DIRECTORY-OF-THE-DOCUMENTS DIRECTORY-FOR-PAGES
walk() {
    local sample=$1 home=$2 before
    # The same document of the same municipality and day always gives the same id.
    local spring=granvik-oversight-2025-04-30-hemtjanst-och-boenden
    local autumn=granvik-oversight-2025-08-31-hemtjanst-och-boenden
    local reasons='Utskottet vill veta när hembesöken är i kapp, och vad försöket på Strandgården har kostat.'

    tell "Import the spring oversight report of an invented municipality, as it was published."
    run import "$sample/granvik-uppsikt-april.txt" --municipality Granvik --as-of 2025-04-30
    note "Activities whose status contradicts their dates are pointed out, and nothing is guessed."

    tell "Record who chairs the committee: the chair will have to present what it escalates."
    run person set p-lind --name 'Karin Lind'
    run body mandate granvik-omsorgsutskottet 'Karin Lind' chair --on 2025-05-02

    tell "The unit submits the report. From now on the committee decides on what the log held at that position."
    run report submit "$spring" --on 2025-05-06
    must_stand "$spring" submitted

    tell "A committee that sends a report back must say why. Without reasons it is refused:"
    before=$(position)
    run_refused decide "$spring" remit --body omsorgsutskottet --meeting 2025-05-14 --paragraph '§ 41'
    [[ $(position) == "$before" ]] || refuse "a refusal has added to the log"

    tell "With reasons, and a due date for the unit's answer, the report is remitted."
    run decide "$spring" remit --body omsorgsutskottet --meeting 2025-05-14 --paragraph '§ 41' \
        --reason "$reasons" --due 2025-05-30
    must_stand "$spring" remitted

    tell "The reasons reach the unit: the report shows them with the due date,"
    run_decisions "$spring" | tee "$home/decisions"
    grep -q 'Utskottet vill veta när hembesöken' "$home/decisions" ||
        refuse "the reasons of the remit are not on the report"
    note "the log has them for everyone who follows it,"
    run events --type ReportRemitted
    note "and if the unit had missed the date, the report would be listed as overdue:"
    run overdue --on 2025-06-02

    tell "The unit supplements the report, and submits it again."
    run report supplement "$spring" --on 2025-05-27 \
        --text 'Hembesöken är i kapp i november. Försöket har kostat 85 000 kronor, inom ram.'
    run report submit "$spring" --on 2025-05-28

    tell "The committee approves it, and the case is closed."
    run decide "$spring" approve --body omsorgsutskottet --meeting 2025-06-11 --paragraph '§ 52'
    must_stand "$spring" approved

    tell "In autumn the next report comes. The same activities get later statuses: one history at two points in time."
    run import "$sample/granvik-uppsikt-augusti.txt" --municipality Granvik --as-of 2025-08-31
    run report submit "$autumn" --on 2025-09-04

    tell "This time the committee escalates: the executive board takes over, and the committee's chair presents the matter."
    run decide "$autumn" escalate --body omsorgsutskottet --meeting 2025-09-17 --paragraph '§ 66' \
        --presenter 'Karin Lind' --reason 'Nattillsynen väntar på en upphandling som utskottet inte råder över.'
    must_stand "$autumn" escalated
    note "Only the chair can present it:"
    run_decisions "$autumn"

    tell "The executive board decides, and closes the case."
    run decide "$autumn" close --body kommunstyrelsen --meeting 2025-10-07 --paragraph '§ 118' \
        --reason 'Styrelsen tar över upphandlingen och följer upp den i december.'
    must_stand "$autumn" closed

    tell "Import a four-month report with the grades of its goals. Its unit has yet to submit it."
    run import "$sample/granvik-tertialrapport.txt" --municipality Granvik --as-of 2025-08-31

    walk_half_year "$sample"

    tell "The current state of the reports:"
    run report list

    tell "The first report as text, with the decisions on it:"
    run report show "$spring"

    tell "Any earlier day can be shown. Nothing was completed in April:"
    run activity list --status completed_on_plan --as-of 2025-04-30
    note "and these were in August:"
    run activity list --status completed_on_plan --as-of 2025-08-31

    tell "Every event can be checked against its hash while the daemon runs:"
    run verify

    "$UPPSIKT_BIN/uppsiktctl" report show "$spring" --html >"$home/spring.html" || refuse "no page could be written"
    "$UPPSIKT_BIN/uppsiktctl" report show "$autumn" --html >"$home/autumn.html" || refuse "no page could be written"
    "$UPPSIKT_BIN/uppsiktctl" report show granvik-half-year-2025-08-31 --html >"$home/half-year.html" ||
        refuse "no page could be written"
}

# Lists what the walk left behind.
#
#     where_to_look HOME HTTP-ADDRESS DIRECTORY-OF-THE-PROGRAMS
where_to_look() {
    local again away
    again=$(as_typed "$3/uppsiktd" serve --state-directory "$1/state" --socket "$1/uppsikt.sock")
    away=$(as_typed rm -r "$1")
    cat <<TEXT

Where to look

   Pages     $1/spring.html, autumn.html and half-year.html
   Events    uppsiktctl events, or uppsiktctl events --follow
   Journal   $1/messages; one line for every event. As a systemd service:
             journalctl -u uppsiktd UPPSIKT_DECISION=remit
   HTTP      http://$2/api/v1/openapi.json describes it; over HTTP a token identifies you: uppsiktctl person token --help
   Again     $again
   Clean up  $away
TEXT
}
