import Foundation
import Oversight
import ReportReading
import Testing

/// Covers in the layouts of many municipalities, each with what a careful reader finds on it.
///
/// A sample has a line for each fact, a line `===`, and the cover. Facts that are not listed are not on the cover; `unsure`
/// lists the lines that cannot be told apart, with `|` between them.
struct CoverSampleTests {
    /// The facts of a sample by their names, and its cover.
    struct Sample: Sendable, CustomTestStringConvertible {
        var name: String
        var facts: [String: String]
        var cover: String

        var testDescription: String { name }
    }

    static let samples: [Sample] = {
        let directory = SampleFiles.directory.appending(path: "Covers")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        return names.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: directory.appending(path: name)) else { return nil }
            let parts = String(decoding: data, as: UTF8.self).split(separator: "\n===\n", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            let facts = parts[0].split(separator: "\n").compactMap { line -> (String, String)? in
                guard let colon = line.firstRange(of: ": ") else { return nil }
                return (String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
            }
            return Sample(
                name: name, facts: Dictionary(facts, uniquingKeysWith: { first, _ in first }), cover: String(parts[1]))
        }
    }()

    private static func report(_ sample: Sample, after: String = "") throws -> ReadReport {
        let cover = sample.cover + after
        return switch sample.facts["kind"] {
        case "oversight": try OwnReport.oversight("Så gräs\t2025-01-01\t2025-04-30\nEj påbörjad\t\t", cover: cover)
        case "four_month": try OwnReport.fourMonth("Klippa gräs\tEj påbörjad\t2025-06-30\tNej.", cover: cover)
        default:
            try OwnReport.read(
                cover + "\nNyckeltal\n\nMått\t2022\t2023\t2024\nAntal barn i familjer med stöd\t60\t66\t60\n"
                    + "Antal hushåll med stöd\t120\t131\t125\nNöjdhet i hemvården, andel (%)\t81\t84\t79\n")
        }
    }

    private static func facts(of report: ReadReport) -> [String: String] {
        var facts: [String: String] = ["kind": report.kind.rawValue]
        facts["title"] = report.title
        facts["committee"] = report.committee
        facts["unit"] = report.unit
        facts["period"] = report.period
        facts["year"] = report.goalYear.map(String.init)
        facts["diaryNumber"] = report.diaryNumber?.written
        facts["version"] = report.version
        facts["decision"] = report.decision.map { "\($0.date) \($0.paragraph)" }
        facts["decisionBody"] = report.decision?.body
        let unsure = report.unrecognised.map(\.text).joined(separator: "|")
        if !unsure.isEmpty { facts["unsure"] = unsure }
        return facts
    }

    @Test func thereAreSamples() { #expect(Self.samples.count == 25) }

    @Test(arguments: samples)
    func itsFactsAreToldApart(_ sample: Sample) throws {
        #expect(Self.facts(of: try Self.report(sample)) == sample.facts)
    }

    @Test(arguments: samples)
    func aListOfContentsChangesNothing(_ sample: Sample) throws {
        let contents = "\n\nInnehåll\n\nInledning ........ 2\nMål och uppdrag ........ 3\nVerksamheten ........ 12\n"
        #expect(Self.facts(of: try Self.report(sample, after: contents)) == sample.facts)
    }

    @Test(arguments: samples)
    func numbersOfPagesAreNoFacts(_ sample: Sample) throws {
        let pages = ["\n\nSida 1 av 12\n", "\n\n1 (12)\n", "\n\n                    1(12)\n"]
        for page in pages {
            #expect(Self.facts(of: try Self.report(sample, after: page)) == sample.facts, "\(page)")
        }
    }
}
