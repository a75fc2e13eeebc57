import ReportReading

/// A word processor's document is refused, or read: then its text has only the control characters that part lines and
/// cells, and the work grows with the file.
enum OfficeProperty {
    static func complaint(about bytes: [UInt8]) -> String? {
        for kind in OfficeFile.Kind.allCases {
            guard let read = read(bytes, kind) else { continue }
            guard read.text.allSatisfy({ $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A }) else { return "a control character" }
            guard read.work <= 80 * (bytes.count + 100) else { return "\(read.work) of work on \(bytes.count) bytes" }
        }
        return archiveComplaint(bytes)
    }

    private static func archiveComplaint(_ bytes: [UInt8]) -> String? {
        do {
            let file = try OfficeFile(bytes)
            guard file.size <= OfficeFile.maximumPartSize else { return "a part of \(file.size) bytes is taken" }
            if case .plain(let part) = file.part { _ = try file.text(of: part) }
            return nil
        } catch {
            return error.description.hasSuffix(".") ? nil : "a refusal that is no sentence: \(error)"
        }
    }

    private static func read(_ bytes: [UInt8], _ kind: OfficeFile.Kind) -> OfficeText? {
        do { return try OfficeText(bytes, kind) } catch { return nil }
    }
}
