import Foundation
import Glibc
import OversightService
import ReportReading
import Subprocess
import SystemPackage

/// Takes the text out of files with programs: in a unit of its own without network or state, or else as a process of the
/// daemon's.
struct ProgramExtractor: TextExtractor {
    /// Where uppsikt-text.socket listens.
    var socket = "/run/uppsikt/text.sock"
    /// What reads PDFs.
    var pdftotext = ConversionProgram.pdftotext
    /// What unpacks documents.
    var gzip = ConversionProgram.gzip
    /// How long it may take.
    var timeout = Duration.seconds(60)

    func text(ofPDF bytes: [UInt8]) async throws -> [UInt8] {
        // One more byte than is read, so that more than that are noticed.
        try await output(of: pdftotext, from: bytes, limit: DocumentText.maximumSize + 1)
    }

    func unpacked(_ packed: [UInt8], size: Int) async throws -> [UInt8] {
        // The mark of the unit, and one byte more than there should be.
        try await output(of: gzip, from: packed, limit: size + 2)
    }

    /// What a program makes of a file; what is beyond the limit is not waited for.
    private func output(of program: ConversionProgram, from bytes: [UInt8], limit: Int) async throws -> [UInt8] {
        let request = Array("\(program.name)\n".utf8) + bytes
        switch await TextSocket(path: socket, timeout: timeout, limit: limit).exchange(request) {
        case .answered(let text):
            // A unit without its program writes nothing, nor does one that is ended before its first page. That the
            // daemon may not execute the program says nothing: its confinement lets it execute no other.
            if text.isEmpty, access(program.unitPath, F_OK) != 0 { throw program.missing }
            if text.last == Self.endMark { return Array(text.dropLast()) }
            // A program that was ended on the way leaves a part of the text, which would look like the whole.
            guard text.count == limit else { throw program.ended }
            return text
        case .failed: throw program.ended
        case .notListening: return try await run(program, bytes, limit: limit)
        }
    }

    /// What the unit writes when the program has ended by itself, after the text or for a file that it cannot read (EOT).
    private static let endMark: UInt8 = 4

    private enum Ending: Sendable {
        case ended(TerminationStatus, [UInt8])
        case failed(isMissing: Bool)
    }

    /// Runs the program with limits of memory and time.
    private func run(_ program: ConversionProgram, _ bytes: [UInt8], limit: Int) async throws -> [UInt8] {
        let ending = await withTaskGroup(of: Ending.self) { tasks in
            tasks.addTask { await start(program, bytes, limit: limit) }
            tasks.addTask {
                do { try await Task.sleep(for: timeout) } catch { return .failed(isMissing: false) }
                return .failed(isMissing: false)
            }
            let first = await tasks.next() ?? .failed(isMissing: false)
            tasks.cancelAll()
            return first
        }
        switch ending {
        case .ended(.exited(127), _), .ended(.exited(126), _), .failed(isMissing: true): throw program.missing
        case .ended(.exited(0), let text): return text
        // It says with its status that it could not read the file; what it wrote before is not the whole.
        case .ended(.exited, _): return []
        case .ended(.signaled, _), .failed(isMissing: false): throw program.ended
        }
    }

    private func start(_ program: ConversionProgram, _ bytes: [UInt8], limit: Int) async -> Ending {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [
            .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
        ]
        let limits =
            "ulimit -v 1048576; ulimit -t \(max(1, timeout.components.seconds)); ulimit -c 0; exec \"$0\" \"$@\""
        do {
            let result = try await Subprocess.run(
                .path("/bin/sh"), arguments: Arguments(["-c", limits, program.program] + program.arguments),
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
