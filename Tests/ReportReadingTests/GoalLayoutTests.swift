import ReportReading
import Testing

/// How goals, their areas and their grades may be laid out in a half-year or annual report.
struct GoalLayoutTests {
    private static let table = """

        Ekonomi

        Tkr                  Budget     Utfall    Avvikelse
        Bibliotek               100        110          -10
        """

    private func read(_ text: String) throws -> ReadReport {
        try ReportReader.read(Array("Årsrapport 2022\nKulturnämnden\n\nMål\n\n\(text)\n\(Self.table)\n".utf8))
    }

    @Test("Goals with numbers may have their grades below their text and their indicators")
    func gradesBelowIndicators() throws {
        func part(_ title: String, _ indicator: String, _ grade: String) -> String {
            """
            ## \(title)

            Biblioteken har haft fler program än tidigare.

            | Indikator | Utfall 2020 | Utfall 2021 | Utfall 2022 | Mål 2022 |
            |---|---|---|---|---|
            | \(indicator), andel i procent | 41 | 42 | 43 | 50 |
            | Flickor | 43 | 44 | 45 | 50 |

            Måluppfyllelse: \(grade)


            """
        }
        let report = try read(
            part("1. Kulturen ska nå fler", "Besök", "Uppnått") + part("2. Fler ska läsa", "Lån", "Delvis uppnått")
                + part("3. Alla ska sjunga", "Körer", "Ej uppnått"))
        #expect(report.goals.map(\.title) == ["Kulturen ska nå fler", "Fler ska läsa", "Alla ska sjunga"])
        #expect(report.goals.map(\.number) == ["1", "2", "3"])
        #expect(report.grades.map(\.label) == ["Uppnått", "Delvis uppnått", "Ej uppnått"])
        #expect(Set(report.indicators.map(\.unit)) == ["%"])
        #expect(report.indicators.map(\.goalLine) == report.goals.flatMap { [$0.line, $0.line] })
    }

    /// The text of a PDF has no blank line between an area, its goal and the grade, and the same header below each.
    @Test(arguments: [("Mål 1: ", "Mål 2: "), ("Mål: ", "Mål: ")])
    func anAreaItsGoalAndItsGradeInAdjacentLinesEndATable(_ first: String, _ second: String) throws {
        let report = try read(
            """
            Område: Läsning
            \(first)Alla barn ska ha en bok
            Uppfyllt

                   Mått                       2021      2022     Mål 2022

                   Lån per barn               11,5      12,4     ≥ 12

            Område: Lokaler
            \(second)Biblioteken ska vara öppna fler kvällar
            Delvis uppfyllt

                   Mått                       2021      2022     Mål 2022

                   Kvällar i veckan           2         3        4
            """)
        #expect(report.goals.map(\.title) == ["Alla barn ska ha en bok", "Biblioteken ska vara öppna fler kvällar"])
        #expect(report.areas.map(\.title) == ["Läsning", "Lokaler"])
        #expect(grades(report).values.sorted() == ["Delvis uppfyllt", "Uppfyllt"])
        #expect(report.indicators.map(\.goalLine) == report.goals.map(\.line))
    }

    /// The grade of each goal, by its title.
    private func grades(_ report: ReadReport) -> [String: String] {
        Dictionary(
            report.goals.map { goal in (goal.title, report.grades.first { $0.goalLine == goal.line }?.label ?? "") },
            uniquingKeysWith: { first, _ in first })
    }

    @Test(arguments: [
        ("Bedömning 2022:  Gul", "Gul"), ("Bedömning för helåret: Nås delvis", "Nås delvis"),
        ("Bedömd måluppfyllelse vid årets slut:  I viss grad", "I viss grad"),
        ("Målet väntas uppnås: I hög grad", "I hög grad"), ("Väntas målet nås? Nås ej", "Nås ej"),
        ("Samlad bedömning: Röd", "Röd"), ("*Prognos för helåret:* Uppnås inte", "Uppnås inte"),
        ("Nämndens samlade bedömning: Till viss del uppfyllt", "Till viss del uppfyllt"),
        ("Måluppfyllelse\tDelvis uppfyllt", "Delvis uppfyllt"), ("> **Måluppfyllelse:** Uppfyllt", "Uppfyllt"),
        ("Målet är delvis uppnått.", "delvis uppnått"), ("Nämnden bedömer att målet är uppfyllt.", "uppfyllt"),
        ("Målet är ej uppnått vid årets slut.", "ej uppnått"),
    ])
    func words(_ line: String, _ grade: String) throws {
        let report = try read("Nämndmål 1: Fler ska läsa\n\n\(line)\n\nUtlånen ökar.")
        #expect(grades(report) == ["Fler ska läsa": grade])
        #expect(report.grades.map(\.line) == [8])
    }

    @Test(arguments: [
        "Målet är att alla ska läsa.", "Målet är uppnått när alla läser.", "Prognosen för helåret är ett överskott.",
        "Målen nås i tid, säger nämnden.", "Status: oklart läge med 3 av 4 delar kvar att bygga.",
    ])
    func sentencesThatAreNoGrades(_ line: String) throws {
        let report = try read("Nämndmål 1: Fler ska läsa\n\n\(line)\n\nUtlånen ökar.")
        #expect(grades(report) == ["Fler ska läsa": ""])
    }

    @Test(arguments: ["      Delvis uppfyllt", "\tDelvis uppfyllt", " (Delvis uppfyllt)", " – Delvis uppfyllt"])
    func onTheLineOfTheHeading(_ rest: String) throws {
        let report = try read("Nämndmål 1: Fler ska läsa\(rest)\n\nUtlånen ökar.")
        #expect(grades(report) == ["Fler ska läsa": "Delvis uppfyllt"])
        #expect(report.grades.map(\.line) == [6])
    }

    @Test
    func belowALabelWithANumber() throws {
        let report = try read(
            "Nämndens mål 1\nFler ska läsa på sin fritid,\näven på landet\nPrognos: uppnås\n\nSå är det.")
        #expect(grades(report) == ["Fler ska läsa på sin fritid, även på landet": "uppnås"])
        #expect(report.goals.map(\.line) == [7])
    }

    @Test
    func withoutALabel() throws {
        let report = try read(
            """
            Läsning
            Alla barn läser böcker
            Bedömning: Delvis nått
            Fler läser.

            Musik
            Många spelar instrument
            Bedömning: Nått
            Fler spelar.
            """)
        #expect(grades(report) == ["Alla barn läser böcker": "Delvis nått", "Många spelar instrument": "Nått"])
        #expect(report.areas.map(\.title) == ["Läsning", "Musik"])
        #expect(report.goals.map(\.area) == ["Läsning", "Musik"])
    }

    @Test(arguments: ["KUN 1   Fler läser", "KUN1  Fler läser", "A1. Fler läser"])
    func withACode(_ heading: String) throws {
        #expect(try grades(read("\(heading)\n\nSamlad bedömning: Grön\n\nDet går bra.")) == ["Fler läser": "Grön"])
    }

    @Test
    func onlyInAList() throws {
        let report = try read(
            """
            Målen i korthet
               Fler ska läsa                Gul
               Fler ska spela               Grön

            Mål 1: Fler ska läsa

            Utlånen ökar.

            Mål 2: Fler ska spela

            Kön är kort.
            """)
        #expect(grades(report) == ["Fler ska läsa": "Gul", "Fler ska spela": "Grön"])
        #expect(report.grades.map(\.line) == [7, 8])
        #expect(report.goals.map(\.line) == [10, 14])
    }

    @Test
    func directionsOverGoalsAreAreas() throws {
        let report = try read(
            """
            Inriktningsmål A – En levande stad

            Resultatmål 1. Fler ska läsa

            Utlånen ökar.

            Bedömning vid årets slut:  I hög grad
            """)
        #expect(report.areas.map(\.title) == ["En levande stad"])
        #expect(grades(report) == ["Fler ska läsa": "I hög grad"])
    }

    @Test
    func withoutBlankLines() throws {
        let text = """
            Bokslut 2017
            Tekniska nämnden
            1 Året
            Det var ett bra år.
            2 Uppföljning av nämndens mål
            Nämnden har tre mål. De bedöms som uppnått eller ej uppnått.
            2.1 Trafik
            Mål A. Gatorna ska vara säkra
            Målet är uppnått.
            Olyckorna minskar.
            2.2 Vatten
            Mål B. Vattnet ska vara rent
            Målet är ej uppnått.
            Läckor finns.
            3 Ekonomi
            Tkr Budget Utfall Avvikelse
            Gator 100 110 -10
            """
        let report = try ReportReader.read(Array(text.utf8))
        #expect(report.areas.map(\.title) == ["Trafik", "Vatten"])
        #expect(grades(report) == ["Gatorna ska vara säkra": "uppnått", "Vattnet ska vara rent": "ej uppnått"])
    }

    @Test
    func headingsThatAreNoGoals() throws {
        let report = try read(
            """
            Händelser

            Året var lugnt på alla enheter, och inga olyckor hände.

            Status: Pågår

            Nämndmål 1: Fler ska läsa

            Vad vi har gjort

            Vi har köpt böcker.
            """)
        #expect(grades(report) == ["Fler ska läsa": ""])
        #expect(report.areas.isEmpty)
        #expect(report.unrecognised.contains { $0.text == "Status: Pågår" })
    }

    @Test
    func gradesInATableOfTwoCells() throws {
        let text = """
            Årsrapport 2025
            Tekniska nämnden

            Måluppföljning
            Nämnden bedömer måluppfyllelsen som god, acceptabel eller bristande.

            Gatorna ska hålla god standard
                              Måluppfyllelse         Acceptabel

            Det går bra.
            Nyckeltal                  Utfall 2025   Utfall 2024   Målvärde
            Nöjdhet med skötseln              53 %          51 %       55 %

            Utsläppen ska minska
                              Måluppfyllelse         Bristande

            Det går trögt.
            Nyckeltal                  Utfall 2025   Utfall 2024   Målvärde
            Resor per invånare                  62            63         70

            Lokalerna ska användas väl
                              Måluppfyllelse         Acceptabel

            Några står tomma.
            """
        let report = try ReportReader.read(Array(text.utf8))
        #expect(
            grades(report) == [
                "Gatorna ska hålla god standard": "Acceptabel", "Utsläppen ska minska": "Bristande",
                "Lokalerna ska användas väl": "Acceptabel",
            ])
        #expect(report.indicators.map(\.title) == ["Nöjdhet med skötseln", "Resor per invånare"])
    }

    @Test
    func aYearBehindTheHeadOfGrades() throws {
        let text = """
            Verksamhetsberättelse 2022 – Kulturnämnden

            Mål
              Nr     Mål                                 Måluppfyllelse 2022     Analys

              1      Fler ska ta del av kulturen         Helt uppfyllt           Besöken är fler.

              2      Barn och unga ska prioriteras       Delvis uppfyllt         Skolan har fått fler elever.
            """
        let report = try ReportReader.read(Array(text.utf8))
        #expect(
            grades(report) == [
                "Fler ska ta del av kulturen": "Helt uppfyllt", "Barn och unga ska prioriteras": "Delvis uppfyllt",
            ])
        #expect(report.indicators.isEmpty)
    }
}
