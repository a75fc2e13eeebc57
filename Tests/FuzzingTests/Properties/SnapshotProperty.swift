import Oversight

/// A snapshot is refused, or read: then the state that it gives is written as bytes that give the same.
enum SnapshotProperty {
    static func complaint(about bytes: [UInt8]) -> String? {
        guard let written = rewritten(bytes) else { return nil }
        guard let again = rewritten(written) else { return "what was written of the state cannot be read" }
        return again == written ? nil : "the same state is written as other bytes"
    }

    private static func rewritten(_ bytes: [UInt8]) -> [UInt8]? {
        do {
            return try bytes.withUnsafeBytes { bytes throws(SnapshotError) in
                try OversightState(snapshotBytes: bytes).snapshotBytes()
            }
        } catch {
            return nil
        }
    }
}
