import Oversight

/// The keys of a statement's columns.
enum StatementColumns {
    /// A key for each column: what it holds, and its year where that is not the report's or does not tell it apart.
    static func keys(of table: Table, year: Int?) -> [String] {
        let indices = table.columns.indices.filter { $0 != table.titleColumn }
        let bases = Dictionary(indices.map { ($0, base(table.columns[$0], year: year)) }) { first, _ in first }
        // Of two columns with one key, one in per cent is not the one that the key is of.
        let plain = indices.filter { table.columns[$0].meaning.unit != .percent }.compactMap { bases[$0] }
        let counts = Dictionary(grouping: plain.isEmpty ? Array(bases.values) : plain, by: { $0 }).mapValues(\.count)
        var used: Set<String> = []
        return table.columns.indices.map { index in
            guard var key = bases[index] else { return "title" }
            if counts[key] ?? 0 > 1 { key = detailed(key, table.columns[index]) }
            let base = key
            if table.columns[index].meaning.unit == .percent, plain.contains(key) {
                key = "\(base)_\(index)"
            }
            // The index tells apart what the words do not.
            if used.contains(key) { key = "\(base)_\(index)" }
            while !used.insert(key).inserted { key += "_" }
            return key
        }
    }

    private static func base(_ column: TableColumn, year: Int?) -> String {
        let meaning = column.meaning
        let isOfAnotherYear = meaning.year != nil && year != nil && meaning.year != year
        var parts: [String]
        switch meaning.role {
        case .value:
            if meaning.isBareYear { return "\(meaning.year ?? 0)" }
            return slug(column.words)
        case .other, .title, .span: return slug(column.words)
        case .yearBudget: parts = ["year_budget"]
        case .forecastDeviation: parts = ["forecast_deviation"]
        case .previousYear: parts = ["previous_year"]
        case .nationalMean: parts = ["national_mean"]
        case .followUp: parts = ["follow_up"]
        case .gender, .unit, .target, .assessment, .trend, .start, .end, .status, .comment, .responsible, .source,
            .outcome,
            .budget, .deviation, .forecast, .commitment, .income, .cost, .net, .count, .share, .total, .change:
            parts = [meaning.role.rawValue]
        }
        if let amount = meaning.amount { parts.append(amount.rawValue) }
        if let population = meaning.population { parts.append(population.rawValue) }
        if isOfAnotherYear, let own = meaning.year { parts.append("\(own)") }
        return parts.joined(separator: "_")
    }

    private static func detailed(_ key: String, _ column: TableColumn) -> String {
        if let year = column.meaning.year, !key.hasSuffix("_\(year)") { return "\(key)_\(year)" }
        return key
    }

    /// Words as a key: letters, digits and underscores of ASCII.
    static func slug(_ words: String) -> String {
        var slug = ""
        for character in words.lowercased() {
            switch character {
            case "å", "ä": slug.append("a")
            case "ö": slug.append("o")
            case "é": slug.append("e")
            case "a"..."z", "0"..."9": slug.append(character)
            default: if !slug.isEmpty, slug.last != "_" { slug.append("_") }
            }
        }
        while slug.last == "_" { slug.removeLast() }
        return slug.isEmpty ? "column" : String(slug.prefix(60))
    }
}
