import EventLog
import Testing

@Suite("Merkle hashes")
struct MerkleHashTests {
    @Test("are read from bytes and text and written back")
    func roundTrip() throws {
        let bytes = (0..<32).map { UInt8($0 * 7) }
        let hash = try #require(bytes.withUnsafeBytes { MerkleHash(bytes: $0) })
        #expect(hash.bytes == bytes)
        #expect(MerkleHash(hex: hash.hex) == hash)
        #expect(MerkleHash(hex: hash.hex.uppercased()) == hash)
        #expect(hash.hex.hasPrefix("00070e15"))
    }

    @Test("are refused if they are not thirty-two bytes")
    func refused() {
        #expect([UInt8](repeating: 0, count: 31).withUnsafeBytes { MerkleHash(bytes: $0) } == nil)
        #expect([UInt8](repeating: 0, count: 33).withUnsafeBytes { MerkleHash(bytes: $0) } == nil)
        #expect(MerkleHash(hex: String(repeating: "0", count: 63)) == nil)
        #expect(MerkleHash(hex: String(repeating: "g", count: 64)) == nil)
        #expect(MerkleHash(hex: String(repeating: "0", count: 64) + "x") == nil)
    }
}
