import Foundation
import ReportReading
import Synchronization

/// A report of a municipality that does not exist, in a file of its own among the samples.
protocol SampleReport: RawRepresentable<String> {
    /// The folder of the samples that its files are in.
    static var folder: String { get }
}

extension SampleReport {
    func text() throws -> String { String(decoding: try data("txt"), as: UTF8.self) }

    /// What is read in it, once for all tests.
    func report() throws -> ReadReport {
        let path = "\(Self.folder)/\(rawValue)"
        if let known = sampleReadings.withLock({ $0[path] }) { return known }
        let report = try ReportReader.read(Array(data("txt")))
        sampleReadings.withLock { $0[path] = report }
        return report
    }

    fileprivate func data(_ kind: String) throws -> Data {
        try SampleFiles.data("\(Self.folder)/\(rawValue).\(kind)")
    }
}

/// What was read in the samples by now, by their paths.
private let sampleReadings = Mutex<[String: ReadReport]>([:])

/// A report with its truth beside it: what a person reads there.
protocol SampleWithTruth: SampleReport {
    associatedtype Truth: Decodable
}

extension SampleWithTruth {
    func truth() throws -> Truth { try JSONDecoder().decode(Truth.self, from: data("json")) }
}

/// The files of the samples.
enum SampleFiles {
    /// Where they are.
    static var directory: URL { Bundle.module.bundleURL.appending(path: "Samples") }

    /// The bytes of a file, by its path among the samples.
    static func data(_ path: String) throws -> Data { try Data(contentsOf: directory.appending(path: path)) }
}
