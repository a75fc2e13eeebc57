import Oversight
import ReportReading
import Testing

/// The words by which reports of activities part their goals, their units and their activities.
@Suite("Goals and units of activities in further forms")
struct ActivityFormTests {
    @Test("chapters with numbers are goals, though their text follows directly")
    func numberedChapters() throws {
        func chapter(_ number: Int, _ title: String, _ activity: String) -> String {
            """
            \(number) \(title)
            Nämnden bedömer att målet kommer att nås.

            Aktiviteter
            Aktivitet\tEnhet\tStart\tSlut\tStatus
            \(activity)\tParkenheten\t2025-03-01\t2025-11-30\tEj påbörjad
            """
        }
        let report = try OwnReport.read(
            """
            Uppsiktsrapport 2025 för Parknämnden

            1 Inledning
            Här står hur det har gått under året.

            \(chapter(2, "Gatorna ska vara gröna och sköna", "Så gräs"))

            \(chapter(3, "Murarna ska hålla i hundra år", "Laga muren"))

            """)
        #expect(report.goals.map(\.title) == ["Gatorna ska vara gröna och sköna", "Murarna ska hålla i hundra år"])
        #expect(report.rows.map(\.goalLine) == report.goals.map(\.line))
    }

    @Test("a code in a cell is that of a goal in the list above", arguments: ["", ":", "."])
    func codes(_ mark: String) throws {
        let report = try OwnReport.read(
            """
            Uppsiktsrapport 2025 för Parknämnden

            Nämndens mål
            M1\(mark) Gatorna ska vara gröna

            M2\(mark) Murarna ska hålla

            Aktivitet\tMål\tStart\tSlut\tStatus
            Så gräs\tM1\t2025-03-01\t2025-11-30\tEj påbörjad
            Laga muren\tM2\t2025-03-01\t2025-11-30\tEj påbörjad
            Olja grinden\tM1\t2025-03-01\t2025-11-30\tEj påbörjad
            """)
        #expect(report.goals.map(\.title) == ["Gatorna ska vara gröna", "Murarna ska hålla"])
        #expect(report.goals.map(\.number) == ["M1", "M2"])
        #expect(report.rows.map(\.goalLine) == [4, 6, 4])
    }

    @Test("a unit below a sentence is that of the table under it")
    func units() throws {
        func part(_ goal: String, _ unit: String, _ activity: String) -> String {
            """
            Mål: \(goal)
            Målet nås till största delen.
            Enhet: \(unit)
            Aktivitet\tStart\tSlut\tStatus
            \(activity)\t2025-03-01\t2025-11-30\tEj påbörjad

            """
        }
        let report = try OwnReport.read(
            "Uppsiktsrapport för Parknämnden\n\n\(part("Grönt", "Norra parken", "Så gräs"))\n"
                + part("Helt", "Södra muren", "Laga muren"))
        #expect(report.rows.map(\.units) == [["Norra parken"], ["Södra muren"]])
        #expect(report.goals.map(\.title) == ["Grönt", "Helt"])
    }

    @Test("the name of a unit that its cell parts is one, if another row has it whole")
    func wrappedUnits() throws {
        let report = try OwnReport.read(
            """
            Uppsiktsrapport för Parknämnden

            Mål: Grönt

            Aktivitet              Enhet                  Start        Slut         Status
            Så gräs                Särskilt boende        2025-03-01   2025-11-30   Ej påbörjad
                                   Lindgården
            Laga muren             Särskilt boende Lindgården  2025-03-01   2025-11-30   Ej påbörjad
            """)
        #expect(report.rows.map(\.units) == [["Särskilt boende Lindgården"], ["Särskilt boende Lindgården"]])
    }

    @Test("a table of facts below a heading is an activity, and the text under it its comment")
    func factTables() throws {
        func activity(_ title: String, _ unit: String, _ comment: String) -> String {
            """
            ## \(title)

            Ansvarig enhet\t\(unit)
            Start\t1 mars 2025
            Slut\t30 november 2025
            Status\tEj påbörjad

            \(comment)

            """
        }
        let report = try OwnReport.read(
            """
            # Uppsiktsrapport för Parknämnden

            # Mål 1: Grönare gator

            \(activity("Så gräs", "Parkenheten", "Det växer.\n\nFåglar äter."))
            \(activity("Laga muren", "Murarlaget", "Den spricker."))
            """)
        #expect(report.rows.map(\.title) == ["Så gräs", "Laga muren"])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Murarlaget"]])
        #expect(report.rows.map(\.comment) == ["Det växer.\nFåglar äter.", "Den spricker."])
        #expect(report.rows.map(\.end) == [CalendarDate("2025-11-30"), CalendarDate("2025-11-30")])
        #expect(report.goals.map(\.title) == ["Grönare gator"])
    }

    @Test("labels and values of a web page are an activity, each in an element of its own")
    func definitions() throws {
        func activity(_ title: String, _ unit: String) -> String {
            """
            <h3>\(title)</h3>
            <p class="status"><strong>Status:</strong> <span>Ej påbörjad</span></p>
            <dl><dt>Ansvarig enhet</dt><dd>\(unit)</dd><dt>Startdatum</dt><dd>2025-03-01</dd>\
            <dt>Slutdatum</dt><dd>2025-11-30</dd></dl>
            <p><strong>Kommentar:</strong> Det växer.</p>
            """
        }
        let report = try OwnReport.read(
            "<html><body><h1>Uppsiktsrapport för Parknämnden</h1>\n<p>Här visas hur det går med det som nämnden har beslutat.</p><p>Diarienummer: PN 2025/17</p>"
                + "<h2>Mål: Grönt</h2>\n<p>Det går bra.</p>\n"
                + activity("Så gräs", "Parkenheten") + activity("Laga muren", "Murarlaget") + "</body></html>")
        #expect(report.diaryNumber?.written == "PN 2025/17")
        #expect(report.rows.map(\.title) == ["Så gräs", "Laga muren"])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Murarlaget"]])
        #expect(report.rows.map(\.status) == [.notStarted, .notStarted])
        #expect(report.rows.map(\.start) == [CalendarDate("2025-03-01"), CalendarDate("2025-03-01")])
        #expect(report.rows.map(\.comment) == ["Det växer.", "Det växer."])
    }

    @Test("a summary of a page that opens is the title of the activity in it")
    func summaries() throws {
        func activity(_ title: String) -> String {
            """
            <details><summary>\(title)</summary><dl><dt>Enhet</dt><dd>Parkenheten</dd><dt>Startar</dt><dd>1/3 2025</dd>\
            <dt>Slutar</dt><dd>2025-11-30</dd><dt>Status</dt><dd>Ej påbörjad</dd></dl><p>Det växer.</p></details>
            """
        }
        let report = try OwnReport.read(
            "<html><body><h1>Uppsiktsrapport för Parknämnden</h1>\n<h2>Mål: Grönt</h2>\n" + activity("Så gräs") + "\n"
                + activity("Laga muren") + "</body></html>")
        #expect(report.rows.map(\.title) == ["Så gräs", "Laga muren"])
        #expect(report.rows.map(\.end) == [CalendarDate("2025-11-30"), CalendarDate("2025-11-30")])
        #expect(report.rows.map(\.comment) == ["Det växer.", "Det växer."])
        #expect(report.goals.map(\.title) == ["Grönt"])
    }

    @Test("words such as \"Bidrar till mål\" stand over goals, and an overview is none")
    func goalColumns() throws {
        for words in ["Bidrar till mål", "Koppling till mål"] {
            let report = try OwnReport.read(
                """
                # Uppsiktsrapport 2025 för Parknämnden

                ## Översikt

                Status\tAntal
                Ej påbörjad\t2

                ## Parkenheten

                Aktivitet\t\(words)\tStart\tSlut\tStatus
                Så gräs\tGrönare gator\t2025-03-01\t2025-11-30\tEj påbörjad

                ## Murarlaget

                Aktivitet\t\(words)\tStart\tSlut\tStatus
                Laga muren\tHela murar\t2025-03-01\t2025-11-30\tEj påbörjad
                """)
            #expect(report.goals.map(\.title) == ["Grönare gator", "Hela murar"])
            #expect(report.rows.map(\.goalLine) == report.goals.map(\.line))
        }
    }

    @Test("weeks without a year are those of the year that the title names, and a span may be wrapped at its dash")
    func weeksAndSpans() throws {
        let report = try OwnReport.read(
            """
            Uppsiktsrapport 2025 för Parknämnden

            Mål: Grönt

            Aktivitet        Tidplan          Status          Kommentar
            Så gräs          v. 12            Ej påbörjad     Det växer.

            Laga muren       2025-04-01 –     Ej påbörjad     Den spricker
                             2025-11-30                       lite.

            Olja grinden     2025-05-01 –     Ej påbörjad     Den gnisslar
                             2025-06-30                       mycket.
            """)
        #expect(
            report.rows.map(\.end) == [
                CalendarDate("2025-03-23"), CalendarDate("2025-11-30"), CalendarDate("2025-06-30"),
            ])
        #expect(report.rows.map(\.start) == [nil, CalendarDate("2025-04-01"), CalendarDate("2025-05-01")])
        #expect(report.rows.map(\.writtenEnd) == ["v. 12", nil, nil])
    }

    @Test("an activity that is not started starts at the end of the words for its first day at the latest")
    func latestStart() throws {
        let report = try OwnReport.read(
            """
            Uppsiktsrapport 2025 för Parknämnden

            Mål: Grönt

            Aktivitet\tStart\tSlut\tStatus
            Så gräs\tkv 3 2025\t2025-11-30\tEj påbörjad
            Laga muren\tmaj 2025\t2025-11-30\tEj påbörjad
            """)
        let day = try #require(CalendarDate("2025-08-31" as String))
        let found = report.findings(asOf: day).filter { $0.code == .notStartedPastStart }
        #expect(found.map { $0.text(.title) } == ["Laga muren"])
    }

    @Test("text to the left of the cells below a table is no comment of the last row")
    func textBelow() throws {
        let report = try OwnReport.read(
            """
            Uppsiktsrapport 2025 för Parknämnden

            Mål: Grönt

              Aktivitet        Start        Slut         Status          Kommentar
              Så gräs          2025-03-01   2025-11-30   Ej påbörjad     Det växer.

              Laga muren       2025-04-01   2025-11-30   Ej påbörjad
            Kötiderna är de kortaste på många år i hela kommunen och länet.

            Mål: Helt

              Aktivitet        Start        Slut         Status          Kommentar
              Olja grinden     2025-03-01   2025-11-30   Ej påbörjad     Den gnisslar.
            """)
        #expect(report.rows.map(\.comment) == ["Det växer.", "", "Den gnisslar."])
    }

    @Test(
        "a table of one row below the title of an activity is its values",
        arguments: ["Aktivitet: ", "Aktivitet 1.1 ", "### Aktivitet: "])
    func valueTables(_ label: String) throws {
        func activity(_ title: String, _ unit: String, _ comment: String) -> String {
            """
            \(label)\(title)
              Status                      Startdatum      Slutdatum       Ansvarig enhet
              Ej påbörjad                 2025-03-01      2025-11-30      \(unit)

            Kommentar
            \(comment)

            """
        }
        let report = try OwnReport.read(
            """
            Uppsiktsrapport för Parknämnden

            Mål: Grönare gator

            \(activity("Så gräs", "Parkenheten", "Det växer.\nFåglar äter."))
            \(activity("Laga muren", "Murarlaget", "Den spricker."))
            """)
        #expect(report.rows.map(\.title) == ["Så gräs", "Laga muren"])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Murarlaget"]])
        #expect(report.rows.map(\.end) == [CalendarDate("2025-11-30"), CalendarDate("2025-11-30")])
        #expect(
            report.rows.map { $0.comment.replacing("\n", with: " ") } == ["Det växer. Fåglar äter.", "Den spricker."])
        #expect(report.goals.map(\.title) == ["Grönare gator"])
    }

    @Test("a numbered activity stands above its labels without a colon")
    func numberedTitles() throws {
        func activity(_ number: String, _ title: String) -> String {
            """
            Aktivitet \(number) \(title)
            Ansvarig enhet: Parkenheten
            Startdatum: 2025-03-01
            Slutdatum: 2025-11-30
            Status: Ej påbörjad
            Kommentar: Det växer.

            """
        }
        let report = try OwnReport.read(
            """
            Delårsrapport augusti 2025 för Parknämnden

            Mål 1. Grönare gator

            \(activity("1.1", "Så gräs"))
            \(activity("1.2", "Klippa häcken"))
            Mål 2. Hela murar

            \(activity("2.1", "Laga muren"))
            """)
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa häcken", "Laga muren"])
        #expect(report.goals.map(\.title) == ["Grönare gator", "Hela murar"])
        #expect(report.rows.map(\.goalLine) == [3, 3, report.goals.last?.line])
        #expect(report.grades.isEmpty && report.rows.map(\.comment) == ["Det växer.", "Det växer.", "Det växer."])
    }

    @Test("headings over all tables whose goals are in a column are units, whatever they are called")
    func headedUnits() throws {
        func table(_ heading: String, _ activity: String) -> String {
            """
            \(heading)
            Aktivitet        Mål               Start        Slut         Status
            \(activity)          Grönare gator     2025-03-01   2025-11-30   Ej påbörjad

            """
        }
        let report = try OwnReport.read(
            """
            Uppsiktsrapport 2025 för Parknämnden

            \(table("Barn och unga", "Så gräs"))
            \(table("Vuxen", "Så korn"))
            \(table("Stab och administration", "Så lin"))
            """)
        #expect(report.rows.map(\.units) == [["Barn och unga"], ["Vuxen"], ["Stab och administration"]])
        #expect(report.unrecognised.isEmpty)
    }

    @Test("a title that fills its column gives the unit at its end back, if other rows have it")
    func fullTitles() throws {
        let report = try OwnReport.read(
            """
            Uppsiktsrapport 2025 för Parknämnden

            Mål: Grönt

            Aktivitet                    Enhet               Start        Slut         Status
            Så gräs                      Vuxenutbildningen   2025-03-01   2025-11-30   Ej påbörjad
            Laga muren                   Parkenheten         2025-03-01   2025-11-30   Ej påbörjad
            Olja grinden                 Parkenheten         2025-03-01   2025-11-30   Ej påbörjad
            Klippa häcken                Parkenheten         2025-03-01   2025-11-30   Ej påbörjad
            Starta yrkesutbildning i automation Vuxenutbildningen 2025-03-01   2025-11-30   Ej påbörjad
            """)
        #expect(report.rows.last?.title == "Starta yrkesutbildning i automation")
        #expect(report.rows.last?.units == ["Vuxenutbildningen"])
        #expect(report.rows.last?.start == CalendarDate("2025-03-01"))
    }
}
