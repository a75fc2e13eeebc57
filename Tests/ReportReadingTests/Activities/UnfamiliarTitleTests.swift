import Oversight
import ReportReading
import Testing

/// A document whose table is that of activities is a report of them, whatever it is called.
struct UnfamiliarTitleTests {
    private static let table = """
        Aktivitet\tStart\tSlut\tStatus\tKommentar
        Så gräs\t2025-03-01\t2025-11-30\tPågående enligt plan\tDet växer.
        """

    @Test(arguments: [
        "Verksamhetsuppföljning", "Uppföljning av aktiviteter", "Månadsrapport april 2025", "Kvartalsrapport 2",
        "Statusrapport Q2", "Lägesrapport", "Måluppföljning", "Aktivitetsuppföljning", "Handlingsplan – uppföljning",
        "Uppföljning internbudget", "Rapport om trygghet", "Parkens år",
    ])
    func isReadAndItsTitleListed(_ title: String) throws {
        let report = try OwnActivities.read(Self.table, title: title)
        #expect(report.kind == .oversight)
        #expect(report.rows.map(\.title) == ["Så gräs"])
        #expect(report.unrecognised == [UnrecognisedLine(line: 1, text: title)])
    }

    @Test(arguments: [
        ("Delårsrapport", ReportKind.halfYear), ("Tertialrapport", .fourMonth), ("Årsuppföljning", .annual),
        ("Uppsiktsrapport", .oversight),
    ])
    func aTitleThatSaysItsKindIsNotListed(_ title: String, _ kind: ReportKind) throws {
        let report = try OwnActivities.read(Self.table, title: title)
        #expect(report.kind == kind)
        #expect(report.unrecognised.isEmpty)
    }

    @Test func aRefusalSaysWhichColumnsWereLookedFor() {
        let error = #expect(throws: ReadingError.self) {
            try OwnActivities.read("Aktivitet\tFärg\nSå gräs\tGrön", title: "Lägesrapport")
        }
        for word in ["Aktivitet", "Åtgärd", "Status", "Startdatum", "Tidplan"] {
            #expect(error?.description.contains("\"\(word)\"") == true, "\(word)")
        }
    }
}
