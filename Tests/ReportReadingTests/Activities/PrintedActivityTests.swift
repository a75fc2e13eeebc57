import Oversight
import ReportReading
import Testing

/// Activities in text such as `pdftotext -layout` gives, with its narrow columns and broken pages.
@Suite("Printed activities")
struct PrintedActivityTests {
    private static func report(_ text: String) throws -> ReadReport {
        try OwnReport.read("Uppsiktsrapport 2025 för Parknämnden\n\n\(text)\n")
    }

    @Test("have the day that a single space parts from a unit, and the unit that it parts from a title")
    func narrowColumns() throws {
        let report = try Self.report(
            """
            Mål: Fler barn ska leka ute
            Aktivitet                       Enhet         Start        Slut         Status        Kommentar
            Öppna                 Parker och lek 2025-01-13            2025-03-31   Ej påbörjad   Grinden är låst två
            gräsmattan för                                                                        kvällar i veckan.
            lek
            Laga                            Murarlaget    2025-02-01   2025-11-30   Ej påbörjad   Den spricker.
            gungorna
            Bygg ett mobilt lag om Vuxenenheten 2025-02-01             2025-09-30   Ej påbörjad   Laget börjar
            murar                                                                                 i höst.
            """)
        #expect(
            report.rows.map(\.title) == [
                "Öppna gräsmattan för lek", "Laga gungorna", "Bygg ett mobilt lag om murar",
            ])
        #expect(report.rows.map(\.units) == [["Parker och lek"], ["Murarlaget"], ["Vuxenenheten"]])
        #expect(report.rows.map { $0.start?.description } == ["2025-01-13", "2025-02-01", "2025-02-01"])
        #expect(
            report.rows.map(\.comment) == [
                "Grinden är låst två kvällar i veckan.", "Den spricker.", "Laget börjar i höst.",
            ])
    }

    @Test("go on over pages whose head and foot stand on the first page too")
    func labelsOverPages() throws {
        let report = try OwnReport.read(
            """
            Lövsjö kommun


            Uppföljning av handlingsplan
            Parknämnden i Lövsjö
            2025-09-30

            Mål 1. Fler barn ska leka ute
            Aktivitet 1.1 Så gräs
            Ansvarig: Parkenheten
            Tidsperiod: 2025-01-01 – 2025-12-31
            Status: Ej påbörjad
            Kommentar: Gräset växer.

            Aktivitet 1.2 Laga gungorna
            Ansvarig: Murarlaget
            Tidsperiod: 2025-01-01 – 2025-12-31

            Parknämnden                                                     1 (2)
            \u{0C}Lövsjö kommun



            Status: Ej påbörjad
            Kommentar: Fyra av nio är lagade. Svårast är det i
            hagarna.

            Aktivitet 1.3 Olja grinden
            Ansvarig: Murarlaget
            Tidsperiod: 2025-05-01 – 2025-10-31
            Status: Ej påbörjad

            Parknämnden                                                     2 (2)
            """)
        #expect(report.committee == "Parknämnden")
        #expect(report.rows.map(\.title) == ["Så gräs", "Laga gungorna", "Olja grinden"])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Murarlaget"], ["Murarlaget"]])
        #expect(
            report.rows.map(\.comment) == ["Gräset växer.", "Fyra av nio är lagade. Svårast är det i hagarna.", ""])
    }

    @Test("do not take the text of the next chapter, whether a page or a gap is before it")
    func textBelow() throws {
        let header = "Aktivitet            Enhet          Start        Slut         Status"
        let wide = "Aktivitet          Enhet         Start        Slut         Status        Kommentar"
        let gap = try Self.report(
            """
            Mål: Fler barn ska leka ute
            \(header)
            Så gräs              Parkenheten    2025-03-01   2025-11-30   Ej påbörjad
            Gräset växer.


             Fortsatt arbete
             Förvaltningen återkommer i samband med bokslutet.
            """)
        #expect(gap.rows.map(\.comment) == ["Gräset växer."])
        let page = try Self.report(
            """
            Mål: Fler barn ska leka ute
            \(wide)
            Så gräs            Parkenheten   2025-03-01   2025-11-30   Ej påbörjad   Gräset växer när det har kommit
                                                                                     regn.

                                                                                           2(3)
            \u{0C}Sammanfattande analys
            De flesta aktiviteterna följer planen. Det har varit svårt att hitta någon som klipper, vilket innebär att
            grannarna hjälper till.

                                                                                           3(3)
            """)
        #expect(page.rows.map(\.title) == ["Så gräs"])
        #expect(page.rows.map(\.comment) == ["Gräset växer när det har kommit regn."])
    }
}
