/// The figures of the axes of charts, which stand loose in the text.
enum ChartFigures {
    /// The lines that are nothing but figures or months, three or more of them after each other.
    ///
    /// - Parameters:
    ///   - lines: The lines of a document.
    ///   - isText: Whether a line is running text by its number.
    static func find(in lines: [TextLine], isText: (Int) -> Bool) -> [TextLine] {
        var found: [TextLine] = []
        var run: [TextLine] = []
        func isPart(_ line: TextLine) -> Bool {
            guard line.text.utf8.count <= 120, isText(line.number) else { return false }
            let words = line.text.lowercased().split { $0 == " " || $0 == "\t" || $0 == "-" }
            return !words.isEmpty
                && words.allSatisfy { word in
                    FigureSplitting.mayBePart(String(word)) || HeaderVocabulary.months[String(word)] != nil
                }
        }
        for line in lines where !line.isBlank {
            if isPart(line) {
                run.append(line)
            } else {
                if run.count > 2 { found += run }
                run = []
            }
        }
        if run.count > 2 { found += run }
        return found
    }
}
