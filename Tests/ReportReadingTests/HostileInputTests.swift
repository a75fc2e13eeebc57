import Oversight
import ReportReading
import SeededRandom
import Testing

/// Whatever is given, it is read or refused with a sentence; it never brings the reader down.
struct HostileInputTests {
    @Test(arguments: [
        ([UInt8](), ReadingError.Code.empty),
        (Array(" \n\t\r\n\u{A0}\n".utf8), .empty),
        ([0xEF, 0xBB, 0xBF], .empty),
        ([0xFF, 0xFE], .empty),
        ([UInt8](repeating: 0, count: 64), .binary),
        (Array("%PDF-1.7\n".utf8), .binary),
        ([0x50, 0x4B, 0x03, 0x04, 0x14], .damagedFile),
        ((0...255).map { UInt8($0) }, .binary),
        ([0xFF, 0xFE, 0x41], .binary),
        (Array("En sida om vädret i Lövsjö.\n".utf8), .unknownDocument),
        (Array("1.1 Mål\n\nVerksamhetens aktiviteter\tStartdatum\tSlutdatum\n".utf8), .unknownDocument),
        (Array("Uppsiktsrapport\n\nVerksamhetens aktiviteter\tStartdatum\tSlutdatum\n".utf8), .nothingToRead),
        (Array("Uppsiktsrapport för Lövsjö åt öst\n".utf8) + [0xC3, 0x0A], .damagedEncoding),
    ])
    func whatIsNoReportIsRefusedWithASentence(_ bytes: [UInt8], _ code: ReadingError.Code) {
        let error = #expect(throws: ReadingError.self) { try ReportReader.read(bytes) }
        #expect(error?.code == code)
        #expect(error?.description.hasSuffix(".") == true)
    }

    @Test func aFileOfSpacesIsToldApartFromAnEmptyOne() {
        func sentence(_ text: String) -> String? {
            #expect(throws: ReadingError.self) { try ReportReader.read(Array(text.utf8)) }?.description
        }
        #expect(sentence("")?.contains("is empty") == true)
        for text in [" ", "\n\n", " \t\r\n", "\u{A0}", String(repeating: "\n", count: 100_000)] {
            #expect(sentence(text)?.contains("only spaces and blank lines") == true)
        }
    }

    @Test func aFileThatIsTooLargeIsRefused() {
        let bytes = [UInt8](repeating: 0x20, count: DocumentText.maximumSize + 1)
        let error = #expect(throws: ReadingError.self) { try ReportReader.read(bytes) }
        #expect(error?.code == .tooLarge)
    }

    @Test func anUnknownDocumentIsToldWhatWasLookedFor() {
        let error = #expect(throws: ReadingError.self) { try ReportReader.read(Array("Protokoll".utf8)) }
        #expect(error?.description.contains("Verksamhetens aktiviteter, Startdatum, Slutdatum") == true)
        #expect(error?.description.contains("tertialrapport") == true)
    }

    @Test(arguments: Sample.allCases)
    func aDocumentCutOffAnywhereIsReadOrRefused(_ sample: Sample) throws {
        let lines = try sample.text().split(separator: "\n", omittingEmptySubsequences: false)
        for count in 0...lines.count {
            let bytes = Array(lines[..<count].joined(separator: "\n").utf8)
            guard let report = Self.readOrRefused(bytes) else { continue }
            #expect(report.rows.allSatisfy { $0.line >= 1 && $0.line <= count && !$0.title.isEmpty })
            #expect(report.unrecognised.allSatisfy { $0.line >= 1 && $0.line <= count })
        }
    }

    @Test(arguments: Sample.allCases, [1, 2, 3, 4] as [UInt64])
    func changedBytesAreReadOrRefused(_ sample: Sample, _ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let original = Array(try sample.text().utf8)
        for _ in 0..<60 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...40, using: &generator) {
                let index = Int.random(in: bytes.indices, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes.remove(at: index)
                case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
                // The characters that steer the reader do the most harm.
                case 2: bytes[index] = Array("\t\n<>&;*#.-0 ".utf8).randomElement(using: &generator) ?? 0x20
                default: bytes[index] = UInt8.random(in: 0x20...0x7E, using: &generator)
                }
            }
            _ = Self.readOrRefused(bytes)
        }
    }

    @Test(arguments: Sample.allCases)
    func linesLeftOutAreReadOrRefused(_ sample: Sample) throws {
        let lines = try sample.text().split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices {
            var rest = lines
            rest.remove(at: index)
            _ = Self.readOrRefused(Array(rest.joined(separator: "\n").utf8))
        }
    }

    private static func readOrRefused(_ bytes: [UInt8]) -> ReadReport? {
        do throws(ReadingError) {
            return try ReportReader.read(bytes)
        } catch {
            #expect(error.description.hasSuffix("."))
            return nil
        }
    }
}
