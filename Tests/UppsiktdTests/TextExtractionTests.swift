import Foundation
import Glibc
import OversightService
import ReportReading
import Testing

@testable import uppsiktd

/// A PDF is read like the text that it was made of, and one that cannot be read is refused with a sentence.
@Suite("Text out of PDFs")
struct TextExtractionTests {
    private static let report = """
        Uppsiktsrapport till omsorgsutskottet

        Hemtjänst och boenden

        1 Arbetet mot målen

        1.1 Fler äldre ska kunna bo kvar hemma (så länge de vill).

        Verksamhetens aktiviteter                     Startdatum      Slutdatum

        Trygg hemgång från sjukhuset med samma två    2025-01-01      Tills vidare
        medarbetare

          •   Hemtjänst

        Att få ansikten den första veckan ger lugn.

        Pågående enligt plan

        Nitton personer har tagits emot.

        2 Alla mål för 2025

        Mål inom målområde Omsorg

          •   Fler äldre ska kunna bo kvar hemma (så länge de vill).
        """

    /// A program may end before it has read its file; the daemon ignores the signal too.
    init() { signal(SIGPIPE, SIG_IGN) }

    private let extractor = ProgramExtractor(socket: "/nonexistent/text.sock")

    private func text(of pdf: [UInt8], by extractor: ProgramExtractor) async throws -> [UInt8] {
        try PDFText.check(pdf)
        return try PDFText.checked(try await extractor.text(ofPDF: pdf), of: pdf)
    }

    private func code(of pdf: [UInt8], by extractor: ProgramExtractor) async -> ReadingError.Code? {
        do {
            _ = try await text(of: pdf, by: extractor)
            return nil
        } catch let error as ReadingError {
            #expect(error.description.hasSuffix("."))
            return error.code
        } catch {
            Issue.record(error)
            return nil
        }
    }

    @Test("the same report as from its text, by a process")
    func byProcess() async throws {
        let pdf = SmallPDF(pages: [
            Self.report.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        ])
        #expect(PDFText.isPDF(pdf.bytes))
        try expectReport(try await text(of: pdf.bytes, by: extractor))
    }

    @Test("the same report as from its text, by a socket as systemd passes it")
    func bySocket() async throws {
        let lines = Self.report.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let pages = (0..<60).map { _ in
            (0..<60).map { "Sida full av text nummer \($0) som tar plats och plats och plats." }
        }
        for pdf in [SmallPDF(pages: [lines]), SmallPDF(pages: [lines] + pages)] {
            let unit = try TextUnit(TextService.command())
            defer { unit.stop() }
            try expectReport(try await text(of: pdf.bytes, by: ProgramExtractor(socket: unit.path)))
        }
    }

    private func expectReport(_ text: [UInt8]) throws {
        let (read, expected) = (try ReportReader.read(text), try ReportReader.read(Array(Self.report.utf8)))
        #expect(read.title == expected.title)
        #expect(read.unit == expected.unit)
        #expect(read.committee == "omsorgsutskottet")
        #expect(read.goals.map(\.title) == expected.goals.map(\.title))
        #expect(read.rows.map(\.title) == ["Trygg hemgång från sjukhuset med samma två medarbetare"])
        #expect(read.rows.map(\.units) == [["Hemtjänst"]])
        #expect(read.rows.map(\.status) == expected.rows.map(\.status))
        #expect(read.rows.map(\.start) == expected.rows.map(\.start))
        #expect(read.rows.map(\.writtenEnd) == ["Tills vidare"])
    }

    @Test("pictures of text, a file cut off, an encrypted one and a made-up one are refused, each for its reason")
    func refused() async throws {
        let whole = SmallPDF(pages: [["Uppsiktsrapport"]]).bytes
        let unit = try TextUnit(TextService.command())
        defer { unit.stop() }
        for extractor in [extractor, ProgramExtractor(socket: unit.path)] {
            #expect(await code(of: SmallPDF(pages: [[]]).bytes, by: extractor) == .noTextLayer)
            #expect(await code(of: Array(whole.prefix(whole.count / 2)), by: extractor) == .damagedFile)
            #expect(await code(of: Array("%PDF-1.7\nhello\n%%EOF\n".utf8), by: extractor) == .damagedFile)
            #expect(
                await code(of: SmallPDF(pages: [["Hemligt"]], isEncrypted: true).bytes, by: extractor) == .encrypted)
            let large = whole + [UInt8](repeating: 0x20, count: 17 * 1024 * 1024)
            #expect(await code(of: large, by: extractor) == .tooLarge)
        }
    }

    @Test("a program that is missing, that never ends or that writes without end is no reason to wait")
    func programs() async throws {
        let pdf = SmallPDF(pages: [["Uppsiktsrapport"]]).bytes
        var missing = extractor
        missing.pdftotext.program = "/nonexistent/pdftotext"
        #expect(await code(of: pdf, by: missing) == .noConverter)

        let stuck = try TextUnit(["/bin/sleep", "600"])
        defer { stuck.stop() }
        let impatient = ProgramExtractor(socket: stuck.path, timeout: .milliseconds(300))
        #expect(await code(of: pdf, by: impatient) == .notConverted)

        let endless = try TextUnit(["/usr/bin/yes"])
        defer { endless.stop() }
        #expect(await code(of: pdf, by: ProgramExtractor(socket: endless.path)) == .tooLarge)

        // It was ended on the way, with the first pages written.
        let ended = try TextUnit(["/bin/sh", "-c", "cat >/dev/null; echo Uppsiktsrapport; kill -KILL $$"])
        defer { ended.stop() }
        #expect(await code(of: pdf, by: ProgramExtractor(socket: ended.path)) == .notConverted)

        // It closes before it has read a file that does not fit into the socket.
        let hasty = try TextUnit(["/bin/true"])
        defer { hasty.stop() }
        let large = SmallPDF(pages: (0..<200).map { _ in (0..<60).map { "Text nummer \($0), ganska lång." } }).bytes
        #expect(await code(of: large, by: ProgramExtractor(socket: hasty.path)) == .notConverted)
    }

    @Test("a unit that writes nothing lacks its program, or was ended; the daemon need not be able to execute it")
    func silence() async throws {
        let pdf = SmallPDF(pages: [["Uppsiktsrapport"]]).bytes
        let unit = try TextUnit(["/bin/sh", "-c", "cat >/dev/null; kill -KILL $$"])
        defer { unit.stop() }
        var missing = ProgramExtractor(socket: unit.path)
        missing.pdftotext.unitPath = "/nonexistent/pdftotext"
        #expect(await code(of: pdf, by: missing) == .noConverter)
        // What nobody may execute stands for the confinement, which lets the daemon execute nothing but itself.
        #expect(access("/dev/null", X_OK) != 0)
        var ended = ProgramExtractor(socket: unit.path)
        ended.pdftotext.unitPath = "/dev/null"
        #expect(await code(of: pdf, by: ended) == .notConverted)
    }

    @Test("a file is what it begins with")
    func kinds() {
        #expect(PDFText.isPDF(Array("%PDF-1.4".utf8)))
        #expect(PDFText.isPDF([0xEF, 0xBB, 0xBF] + Array("\r\n%PDF-1.4".utf8)))
        #expect(!PDFText.isPDF(Array("Så skriver man %PDF-1.4".utf8)))
        #expect(!PDFText.isPDF([]))
    }
}
