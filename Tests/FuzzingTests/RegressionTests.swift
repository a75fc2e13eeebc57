import Foundation
import Testing

/// Every input that a fuzzer found a fault with once, and what the fuzzers begin with.
@Suite struct RegressionTests {
    @Test(arguments: FuzzTarget.allCases)
    func whatWasFoundOnceHolds(of target: FuzzTarget) throws {
        let inputs = try Self.inputs(for: target)
        #expect(inputs.count >= 3, "There is little to try.")
        for (name, bytes) in inputs { #expect(target.complaint(about: bytes) == nil, "\(name)") }
    }

    /// Each cut off at many places, and with bytes of it changed.
    @Test(.timeLimit(.minutes(5)), arguments: FuzzTarget.allCases)
    func damageIsRefusedOrRead(of target: FuzzTarget) throws {
        for (name, bytes) in try Self.inputs(for: target) where bytes.count > 1 {
            let step = max(1, bytes.count / 60)
            for place in stride(from: 0, to: bytes.count, by: step) {
                #expect(target.complaint(about: Array(bytes[..<place])) == nil, "\(name) up to \(place)")
                for other: UInt8 in [0, 0x0A, 0x22, 0x7F, 0xFF] {
                    var damaged = bytes
                    damaged[place] = other
                    #expect(target.complaint(about: damaged) == nil, "\(name) with \(other) at \(place)")
                }
            }
        }
    }

    private static func inputs(for target: FuzzTarget) throws -> [(String, [UInt8])] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Regressions/\(target.rawValue)")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }
            .map { ($0.lastPathComponent, Array(try Data(contentsOf: $0))) }
    }
}
