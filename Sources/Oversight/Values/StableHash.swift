/// A 64-bit hash that is the same on every machine and in every run, unlike `Hasher`.
///
/// FNV-1a with the avalanche step of MurmurHash3. It distinguishes titles and is not cryptographic.
struct StableHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Adds a text and its end, so that "ab", "c" and "a", "bc" differ.
    mutating func combine(_ text: String) {
        for byte in text.utf8 { add(byte) }
        add(0)
    }

    /// The hash of everything that was added.
    var value: UInt64 {
        var mixed = state
        mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
        mixed = (mixed ^ (mixed >> 33)) &* 0xc4ce_b9fe_1a85_ec53
        return mixed ^ (mixed >> 33)
    }

    private mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
}
