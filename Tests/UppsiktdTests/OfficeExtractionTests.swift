import Foundation
import Glibc
import OversightService
import ReportReading
import Testing

@testable import uppsiktd

/// A DOCX or ODT file is read like the text in it, and one that cannot be read is refused with a sentence.
@Suite("Text out of word processors' documents")
struct OfficeExtractionTests {
    /// A program may end before it has read its file; the daemon ignores the signal too.
    init() { signal(SIGPIPE, SIG_IGN) }

    private let extractor = ProgramExtractor(socket: "/nonexistent/text.sock")

    private func text(of document: [UInt8], by extractor: ProgramExtractor) async throws -> String {
        let file = try OfficeFile(document)
        let xml: [UInt8]
        switch file.part {
        case .plain(let part): xml = part
        case .packed(let packed): xml = try await extractor.unpacked(packed, size: file.size)
        }
        return String(decoding: try file.text(of: xml), as: UTF8.self)
    }

    private func refusal(of document: [UInt8], by extractor: ProgramExtractor) async -> ReadingError? {
        do {
            let text = try await text(of: document, by: extractor)
            Issue.record("read as \(text.prefix(200))")
        } catch let error as ReadingError {
            #expect(error.description.hasSuffix("."))
            return error
        } catch {
            Issue.record(error)
        }
        return nil
    }

    private static let paragraph =
        "<office:document-content><text:p>Bokslut för Ö</text:p></office:document-content>"

    @Test("the text that is in it, by a process and by a socket as systemd passes it, packed or not")
    func unpacked() async throws {
        let unit = try TextUnit(TextService.command())
        defer { unit.stop() }
        let long = (0..<60_000).map { "Stycke nummer \($0) &amp; mer" }
        for extractor in [extractor, ProgramExtractor(socket: unit.path)] {
            #expect(try await text(of: SmallZIP.word(["Bokslut", "för Ö"]).bytes, by: extractor) == "Bokslut\nför Ö\n")
            let whole = try await text(of: SmallZIP.word(long).bytes, by: extractor)
            #expect(whole.hasSuffix("Stycke nummer 59999 & mer\n"))
            for isPacked in [false, true] {
                let file = SmallZIP.openDocument(Self.paragraph, isPacked: isPacked)
                #expect(try await text(of: file.bytes, by: extractor) == "Bokslut för Ö\n")
            }
        }
    }

    @Test("a file is what its entries are, whatever its name: others are refused by their kind")
    func kinds() async throws {
        typealias Entry = SmallZIP.Entry
        let types = Entry("[Content_Types].xml", "<Types/>")
        for (file, words) in [
            (SmallZIP([types, Entry("xl/workbook.xml", "<a/>")]), "a spreadsheet (XLSX)"),
            (SmallZIP([types, Entry("ppt/presentation.xml", "<a/>")]), "a presentation (PPTX)"),
            (.openDocument("<a/>", type: "spreadsheet"), "a spreadsheet (ODS)"),
            (.openDocument("<a/>", type: "presentation"), "a presentation (ODP)"),
            (.openDocument("<a/>", type: "graphics"), "without text"),
            (SmallZIP([Entry("rapport.docx", "x")]), "an archive (ZIP)"), (SmallZIP([]), "an archive (ZIP)"),
            // What is not the first entry does not say what the file is.
            (
                SmallZIP([
                    Entry("content.xml", Self.paragraph),
                    Entry("mimetype", "application/vnd.oasis.opendocument.text", isPacked: false),
                ]), "an archive (ZIP)"
            ),
        ] {
            let error = await refusal(of: file.bytes, by: extractor)
            #expect(error?.code == .binary)
            #expect(error?.description.contains(words) == true, "\(String(describing: error)) for \(words)")
        }
        #expect(!OfficeFile.isArchive(Array("PK är initialer".utf8)))
        #expect(throws: ReadingError.self) { try ReportReader.read(SmallZIP.word(["Bokslut"]).bytes) }
    }

    @Test("a file that is cut off, damaged, encrypted, empty or made up is refused, each for its reason")
    func refused() async throws {
        let unit = try TextUnit(TextService.command())
        defer { unit.stop() }
        let whole = SmallZIP.word(["Bokslut", "Helt & hållet"].map { $0.replacing("&", with: "&amp;") }).bytes
        let place = try #require(whole.firstRange(of: Array("Bokslut".utf8))?.lowerBound)
        for extractor in [extractor, ProgramExtractor(socket: unit.path)] {
            func code(_ bytes: [UInt8]) async -> ReadingError.Code? { await refusal(of: bytes, by: extractor)?.code }
            #expect(await code(Array(whole.prefix(whole.count / 2))) == .damagedFile)
            #expect(await code(Array(whole.dropLast())) == .damagedFile)
            var damaged = whole
            damaged[place] ^= 1
            #expect(await code(damaged) == .damagedFile)
            #expect(await code(SmallZIP.word(["Bokslut"]) { $0.isEncrypted = true }.bytes) == .encrypted)
            #expect(await code(SmallZIP.openDocument("\u{1}hemligt", isPacked: false).bytes) == .encrypted)
            #expect(await code(SmallZIP.word([]).bytes) == .empty)
            #expect(await code(SmallZIP.word(["<w:p>"]).bytes) == .damagedFile)
            // More or less than the directory says.
            for size in [1, 100_000] {
                #expect(await code(SmallZIP.word(["Bokslut"]) { $0.statedSize = size }.bytes) == .damagedFile)
            }
            let large = SmallZIP.word(["Bokslut"]) { $0.statedSize = OfficeFile.maximumPartSize + 1 }
            #expect(await code(large.bytes) == .tooLarge)
        }
    }

    @Test("however a file is damaged, it is read or refused")
    func damage() async throws {
        for whole in [SmallZIP.word(["Bokslut"]).bytes, SmallZIP.openDocument(Self.paragraph, isPacked: false).bytes] {
            for index in whole.indices {
                for bytes in [Array(whole[..<index]), whole.enumerated().map { $0 == index ? 0xFF : $1 }] {
                    do {
                        let file = try OfficeFile(bytes)
                        if case .plain(let part) = file.part { _ = try file.text(of: part) }
                    } catch {
                        #expect(error.description.hasSuffix("."))
                    }
                }
            }
        }
    }

    @Test("a program that is missing, that never ends, that is ended or that writes without end is no reason to wait")
    func programs() async throws {
        let document = SmallZIP.word(["Bokslut"]).bytes
        var missing = extractor
        missing.gzip.program = "/nonexistent/gzip"
        #expect(await refusal(of: document, by: missing)?.code == .noConverter)

        let stuck = try TextUnit(["/bin/sleep", "600"])
        defer { stuck.stop() }
        let impatient = ProgramExtractor(socket: stuck.path, timeout: .milliseconds(300))
        #expect(await refusal(of: document, by: impatient)?.code == .notConverted)

        let endless = try TextUnit(["/usr/bin/yes"])
        defer { endless.stop() }
        #expect(await refusal(of: document, by: ProgramExtractor(socket: endless.path))?.code == .damagedFile)

        let ended = try TextUnit(["/bin/sh", "-c", "read -r kind; cat >/dev/null; echo '<w:document>'; kill -KILL $$"])
        defer { ended.stop() }
        #expect(await refusal(of: document, by: ProgramExtractor(socket: ended.path))?.code == .notConverted)

        // A line that asks for another program than the two.
        let unit = try TextUnit(TextService.command())
        defer { unit.stop() }
        var asking = ProgramExtractor(socket: unit.path)
        asking.gzip.name = "cat"
        #expect(await refusal(of: document, by: asking)?.code == .notConverted)
    }
}
