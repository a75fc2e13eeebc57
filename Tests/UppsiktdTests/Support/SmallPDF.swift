import Foundation

/// A PDF with lines of text in a font with one width, as small as a PDF can be.
struct SmallPDF {
    let bytes: [UInt8]

    /// Writes the file.
    ///
    /// - Parameters:
    ///   - pages: The lines of each page, in letters that Windows-1252 has.
    ///   - isEncrypted: Whether it says that it is encrypted, with a key that no password gives.
    init(pages: [[String]], isEncrypted: Bool = false) {
        var objects = ["<</Type/Catalog/Pages 2 0 R>>"]
        let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        objects.append("<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>")
        objects.append("<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>")
        for (index, lines) in pages.enumerated() {
            var content = lines.isEmpty ? "10 10 300 300 re f" : "BT /F 8 Tf 40 800 Td 11 TL\n"
            for line in lines { content += "(\(Self.escaped(line))) Tj T*\n" }
            if !lines.isEmpty { content += "ET" }
            objects.append(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 842]/Resources<</Font<</F 3 0 R>>>>/Contents \(5 + 2 * index) 0 R>>"
            )
            objects.append("<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream")
        }
        if isEncrypted {
            let key = String(repeating: "41", count: 32)
            objects.append("<</Filter/Standard/V 2/R 3/Length 128/P -4/O<\(key)>/U<\(key)>>>")
        }
        var text = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places { text += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n" }
        let encryption = isEncrypted ? "/Encrypt \(objects.count) 0 R/ID[<4141><4141>]" : ""
        text += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R\(encryption)>>\nstartxref\n\(start)\n%%EOF\n"
        bytes = Array(text.utf8)
    }

    /// The text as the inside of a string of a PDF: all but ASCII as octal numbers.
    private static func escaped(_ line: String) -> String {
        var escaped = ""
        for scalar in line.unicodeScalars {
            switch scalar {
            case "(", ")", "\\": escaped += "\\\(scalar)"
            case "•": escaped += "\\225"
            case "–": escaped += "\\226"
            case "”": escaped += "\\224"
            default:
                if scalar.isASCII {
                    escaped.unicodeScalars.append(scalar)
                } else {
                    escaped += "\\" + String(scalar.value, radix: 8)
                }
            }
        }
        return escaped
    }
}
