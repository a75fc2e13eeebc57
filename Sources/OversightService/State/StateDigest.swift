import Crypto
import Foundation
public import Oversight

/// A digest of a state that is the same for the same log, on every machine and in every run.
///
/// SHA-256 over one JSON line for each thing, its keys sorted, the kinds in a fixed order and the things of a kind by
/// their identifiers.
public enum StateDigest {
    /// The digest of a state, hexadecimal.
    ///
    /// - Parameter state: The state.
    /// - Throws: `EncodingError` where a thing cannot be written, which no state that was replayed does.
    public static func of(_ state: OversightState) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var hash = SHA256()
        try add(state.municipalities, "municipality", encoder, &hash)
        try add(state.units, "unit", encoder, &hash)
        try add(state.bodies, "body", encoder, &hash)
        try add(state.meetings, "meeting", encoder, &hash)
        try add(state.goals, "goal", encoder, &hash)
        try add(state.activities, "activity", encoder, &hash)
        try add(state.reports, "report", encoder, &hash)
        try add(state.cases, "case", encoder, &hash)
        try add(state.persons, "person", encoder, &hash)
        return hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    private static func add<Thing: Codable & Identified>(
        _ shelf: Shelf<Thing>, _ kind: String, _ encoder: JSONEncoder, _ hash: inout SHA256
    ) throws {
        for thing in shelf.things.sorted(by: { $0.id < $1.id }) {
            hash.update(data: Data("\(kind) ".utf8))
            hash.update(data: try encoder.encode(thing))
            hash.update(data: Data("\n".utf8))
        }
    }
}
