import Foundation
import Glibc
import OversightService
import ReportReading
import Subprocess
import SystemPackage

/// Takes the text out of PDFs with Poppler's `pdftotext`: in a unit of its own without network or state, or else as a
/// process of the daemon's.
struct PopplerExtractor: TextExtractor {
    /// Where uppsikt-text.socket listens.
    var socket = "/run/uppsikt/text.sock"
    /// The program that the unit runs.
    var unitProgram = "/usr/bin/pdftotext"
    /// The program that the daemon runs where there is no unit, by its path or its name.
    var program = "pdftotext"
    /// How long it may take.
    var timeout = Duration.seconds(60)
    /// The most bytes of text that are taken: one more than are read, so that more than that are noticed.
    private static let limit = 16 * 1024 * 1024 + 1

    func text(ofPDF bytes: [UInt8]) async throws -> [UInt8] {
        switch await TextSocket(path: socket, timeout: timeout, limit: Self.limit).exchange(bytes) {
        case .answered(let text):
            // A unit without its program writes nothing, nor does one that is ended before its first page. That the
            // daemon may not execute the program says nothing: its confinement lets it execute no other.
            if text.isEmpty, access(unitProgram, F_OK) != 0 { throw ReadingError.noConverter }
            return try Self.whole(text)
        case .failed: throw ReadingError.notConverted
        case .notListening: return try await run(bytes)
        }
    }

    /// The text of the unit without the mark that ends it: a program that was ended on the way leaves a part of the text,
    /// which would look like the whole.
    private static func whole(_ text: [UInt8]) throws -> [UInt8] {
        if text.last == endMark { return Array(text.dropLast()) }
        guard text.count == limit else { throw ReadingError.notConverted }
        return text
    }

    /// What the unit writes when the program has ended by itself, after the text or for a file that it cannot read (EOT).
    private static let endMark: UInt8 = 4

    private enum Ending: Sendable {
        case ended(TerminationStatus, [UInt8])
        case failed(isMissing: Bool)
    }

    /// Runs the program with limits of memory and time.
    private func run(_ bytes: [UInt8]) async throws -> [UInt8] {
        let ending = await withTaskGroup(of: Ending.self) { tasks in
            tasks.addTask { await start(bytes) }
            tasks.addTask {
                do { try await Task.sleep(for: timeout) } catch { return .failed(isMissing: false) }
                return .failed(isMissing: false)
            }
            let first = await tasks.next() ?? .failed(isMissing: false)
            tasks.cancelAll()
            return first
        }
        switch ending {
        case .ended(.exited(127), _), .ended(.exited(126), _), .failed(isMissing: true): throw ReadingError.noConverter
        case .ended(.exited(0), let text): return text
        // It says with its status that it could not read the file; what it wrote before is not the whole.
        case .ended(.exited, _): return []
        case .ended(.signaled, _), .failed(isMissing: false): throw ReadingError.notConverted
        }
    }

    private func start(_ bytes: [UInt8]) async -> Ending {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [
            .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
        ]
        let limits =
            "ulimit -v 1048576; ulimit -t \(max(1, timeout.components.seconds)); ulimit -c 0; exec \"$0\" \"$@\""
        let limit = Self.limit
        do {
            let result = try await Subprocess.run(
                .path("/bin/sh"), arguments: Arguments(["-c", limits, program] + PDFText.arguments),
                platformOptions: options, input: .inputWriter, output: .sequence, error: .discarded
            ) { execution in
                async let written: Void = Self.write(bytes, to: execution.standardInputWriter)
                let output = await Self.read(execution.standardOutput, limit: limit)
                await written
                return output
            }
            return .ended(result.terminationStatus, result.closureResult)
        } catch let error as SubprocessError where error.code == .spawnFailed || error.code == .executableNotFound {
            return .failed(isMissing: true)
        } catch {
            return .failed(isMissing: false)
        }
    }

    private static func write(_ bytes: [UInt8], to writer: StandardInputWriter) async {
        do {
            _ = try await writer.write(bytes)
            try await writer.finish()
        } catch {
            // The program closed its input; its status says whether it could read the file.
        }
    }

    private static func read(_ output: SubprocessOutputSequence, limit: Int) async -> [UInt8] {
        var text: [UInt8] = []
        do {
            for try await part in output where text.count < limit {
                part.withUnsafeBytes { text += $0.prefix(limit - text.count) }
            }
        } catch {
            // What was written until then remains.
        }
        return text
    }
}
