import Oversight
import ReportReading
import Testing

/// Text as `pdftotext -layout` gives it: columns side by side, cells over several lines, furniture on every page.
struct LaidOutTests {
    @Test func anOversightReportOnTwoPages() throws {
        let report = try OwnReport.read(
            """
            Granviks kommun                                            2025-05-12

                                Uppsiktsrapport till omsorgsutskottet

                                       Hemtjänst och boenden

            1 Arbetet mot målen
            Här redovisas de politiska målen.

            1.1 Fler äldre ska kunna bo kvar hemma så länge de själva vill och
            orkar.

             Verksamhetens aktiviteter                     Startdatum      Slutdatum
             Trygg hemgång från sjukhuset med samma två    2025-01-01      2025-12-31
             medarbetare
               •    Hemtjänst och boenden
               •    Rehabenheten
             Få ansikten den första veckan ger lugn åt den som kommer hem från
             sjukhuset.
             ▶ Pågående enligt plan
             Nitton personer har tagits emot på det nya sättet.
             Minska antalet fall på boendena med minst      Löpande        T2 2025
                                                                              Sida 1 av 2
            \u{0C}Granviks kommun                                            2025-05-12

             Verksamhetens aktiviteter                     Startdatum      Slutdatum
             12 % (steg 2)
               •    Särskilt boende

             Många fall går att undvika.

             ⚠ Avslutad med avvikelse

            2 Alla mål för 2025

            Mål inom målområde Omsorg

               •    Fler äldre ska kunna bo kvar hemma så länge de själva vill och
                    orkar.

            2025-05-12
                                                                              Sida 2 av 2
            """)
        #expect(report.title == "Uppsiktsrapport till omsorgsutskottet")
        #expect(report.unit == "Hemtjänst och boenden")
        #expect(report.committee == "omsorgsutskottet")
        #expect(report.goals.map(\.title) == ["Fler äldre ska kunna bo kvar hemma så länge de själva vill och orkar."])
        #expect(report.listedGoals.map(\.title) == report.goals.map(\.title))
        #expect(
            report.rows.map(\.title) == [
                "Trygg hemgång från sjukhuset med samma två medarbetare",
                "Minska antalet fall på boendena med minst 12 % (steg 2)",
            ])
        #expect(report.rows.map(\.units) == [["Hemtjänst och boenden", "Rehabenheten"], ["Särskilt boende"]])
        #expect(
            report.rows[0].rationale == "Få ansikten den första veckan ger lugn åt den som kommer hem från sjukhuset.")
        #expect(report.rows[0].comment == "Nitton personer har tagits emot på det nya sättet.")
        #expect(report.rows.map(\.status) == [.inProgressOnPlan, .completedDeviating])
        #expect(report.rows[1].end == CalendarDate("2025-08-31"))
        #expect(report.rows[1].writtenStart == "Löpande")
        #expect(report.unrecognised.isEmpty)
    }

    @Test func titlesWithoutUnits() throws {
        let report = try OwnReport.read(
            """
            Uppsiktsrapport till omsorgsutskottet

            1 Redovisning

            1.1 Fler invånare ska trivas

            Verksamhetens aktiviteter                          Startdatum      Slutdatum
            Prova treveckorsscheman på alla boenden som        2025-02-01      2025-04-15
            Strandgården och Åsen
            Personalen har själva bett om jämnare återhämtning.
            Ej påbörjad
            Korta titlar                                       2025-02-01      2025-04-15
            Skälet står här.
            Ej påbörjad
            Rehabiliteringssamtal inom fem dagar vid upprepad  december        tills
            korttidsfrånvaro                                   2025            vidare
            ✔ Avslutad enligt plan
            """)
        #expect(
            report.rows.map(\.title) == [
                "Prova treveckorsscheman på alla boenden som Strandgården och Åsen", "Korta titlar",
                "Rehabiliteringssamtal inom fem dagar vid upprepad korttidsfrånvaro",
            ])
        #expect(report.rows[0].rationale == "Personalen har själva bett om jämnare återhämtning.")
        #expect(report.rows[1].rationale == "Skälet står här.")
        #expect(report.rows[2].start == CalendarDate("2025-12-01"))
        #expect(report.rows[2].writtenEnd == "tills vidare")
    }

    private func fourMonth(_ table: String) throws -> ReadReport {
        try OwnReport.read(
            "Tertialrapport 2 2025 för kommunstyrelsen\n\n2 Mål\n\n2.1 Grönt\n\n2.1.1 Mer gräs\n\nEj uppfyllt\n\n"
                + table)
    }

    @Test func aFourMonthTableFromTheTop() throws {
        let report = try fourMonth(
            """
             Verksamhetens            Status                Slutdatum    Kommentar
             aktiviteter
             Byta gatlyktor längs     ▶ Pågående med        2025-11-30   Sju av tio sträckor är klara och
             skolvägarna (etapp 2)    avvikelse                          resten väntar på material.
             i Norrsjö

                                                                         Nästa genomgång är i mars.
             Anställa två             ■ Ej påbörjad         Tills        En är anställd.
             fritidsledare                                  vidare
            \u{0C}
             Verksamhetens            Status                Slutdatum    Kommentar
             aktiviteter
                                                                         Den andra tackade nej.
             E-tjänst för bygglov     ✔ Avslutad enligt     2025-05-31
                                      plan
            """)
        #expect(
            report.rows.map(\.title) == [
                "Byta gatlyktor längs skolvägarna (etapp 2) i Norrsjö", "Anställa två fritidsledare",
                "E-tjänst för bygglov",
            ])
        #expect(report.rows.map(\.status) == [.inProgressDeviating, .notStarted, .completedOnPlan])
        #expect(report.rows[0].comment.hasPrefix("Sju av tio sträckor är klara och resten väntar på material."))
        #expect(report.rows[0].comment.contains("\nNästa genomgång är i mars."))
        #expect(report.rows[1].writtenEnd == "Tills vidare")
        #expect(report.rows[1].comment.contains("Den andra tackade nej."))
        #expect(report.rows[2].end == CalendarDate("2025-05-31"))
        #expect(report.unrecognised.isEmpty)
    }

    @Test func aFourMonthTableWithItsCellsInTheMiddle() throws {
        let report = try fourMonth(
            """
                    Verksamhetens aktiviteter             Status          Slutdatum          Kommentar

                                                                                       Sju av tio sträckor är klara
             Byta gatlyktor längs skolvägarna                                          och resten väntar på
             i Norrsjö (etapp 2) med minst        ▶ Pågående enligt    2025-11-30      material.
             40 %                                 plan
                                                                                       Det ser bra ut.

             Anställa två fritidsledare           ■ Ej påbörjad        2025-06-30

             E-tjänst för bygglov och andra                                            Nio av tio ansökningar
             ärenden                              ✔ Avslutad enligt    2025-05-31      kommer den vägen.
                                                  plan

            Texten under tabellen hör inte till den och går över hela sidans bredd utan kolumner.
            """)
        #expect(
            report.rows.map(\.title) == [
                "Byta gatlyktor längs skolvägarna i Norrsjö (etapp 2) med minst 40 %", "Anställa två fritidsledare",
                "E-tjänst för bygglov och andra ärenden",
            ])
        #expect(report.rows.map(\.end) == ["2025-11-30", "2025-06-30", "2025-05-31"].map { CalendarDate($0) })
        #expect(report.rows.map(\.status) == [.inProgressOnPlan, .notStarted, .completedOnPlan])
        #expect(report.rows[1].comment.isEmpty)
        #expect(report.rows[2].comment == "Nio av tio ansökningar kommer den vägen.")
        #expect(report.unrecognised.count == 1)
    }

    @Test func aRowTornByThePage() throws {
        let report = try fourMonth(
            """
             Verksamhetens              Status          Slutdatum Kommentar
             aktiviteter
             Anställa uppföljning       ▶ Pågående      2025-03-22
             digitala med 50 %          enligt plan
                                        ■ Ej påbörjad   2025-05-23
            \u{0C}
             Verksamhetens               Status          Slutdatum    Kommentar
             aktiviteter
             Bjuda bemanning
             planering trygga måltider                                Brukare inom digitala.
             (steg 4)
             Utveckla läsning            ⏸ Vänteläge     2025-09-18
            """)
        #expect(
            report.rows.map(\.title) == [
                "Anställa uppföljning digitala med 50 %", "Bjuda bemanning planering trygga måltider (steg 4)",
                "Utveckla läsning",
            ])
        #expect(report.rows.map(\.status) == [.inProgressOnPlan, .notStarted, .onHold])
    }
}
