/// The fast path of ``Wording/key(_:)`` for texts of ASCII and the Latin-1 letters, as nearly all Swedish texts are.
///
/// It works on UTF-8, where each such character is one or two bytes and a capital differs from its small letter by one bit.
/// A page needs the keys of hundreds of titles.
enum Latin1Key {
    /// The key, or `nil` if the text has another character.
    static func of(_ text: String) -> String? {
        var text = text
        return text.withUTF8(bytes)
    }

    private static func bytes(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        var isWestern = true
        let key = String(unsafeUninitializedCapacity: text.count) { key in
            var count = 0
            var isGap = false
            var index = 0
            while index < text.count {
                var byte = text[index]
                index += 1
                if isSpace(byte) {
                    isGap = count > 0
                    continue
                }
                if isGap {
                    key[count] = UInt8(ascii: " ")
                    count += 1
                    isGap = false
                }
                if byte == 0xC3 {
                    key[count] = byte
                    count += 1
                    byte = text[index]
                    index += 1
                    // U+00C0 to U+00DE except the multiplication sign.
                    if (0x80...0x9E).contains(byte), byte != 0x97 { byte |= 0x20 }
                } else if byte < 0x80 {
                    if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { byte |= 0x20 }
                } else {
                    isWestern = false
                    return 0
                }
                key[count] = byte
                count += 1
            }
            return trimmed(key, count)
        }
        return isWestern ? key : nil
    }

    /// The length without the asterisks, full stops and spaces at the end.
    private static func trimmed(_ key: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Int {
        var count = count
        while count > 0, "*. ".utf8.contains(key[count - 1]) { count -= 1 }
        return count
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
