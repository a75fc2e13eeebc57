/// Whom the values of an indicator are about.
///
/// The raw value is the key that scripts and stored events use.
package enum Gender: String, Sendable, Hashable, CaseIterable, Codable {
    case female, male
    /// Everyone, where a document also states women and men, or says so.
    case all
}

/// How often an indicator is followed up.
///
/// The raw value is the key that scripts and stored events use.
package enum FollowUpPeriod: String, Sendable, Hashable, CaseIterable, Codable {
    /// Fyramånader, tertial.
    case fourMonth = "four_month"
    /// Delår.
    case halfYear = "half_year"
    /// Årsrapport, helår.
    case annual
}

/// How an indicator develops, by goodness and not by direction: shorter waiting times improve.
///
/// The raw value is the key that scripts and stored events use.
package enum Trend: String, Sendable, Hashable, CaseIterable, Codable {
    case improving, unchanged, worsening
    /// The values cannot be compared.
    case incomparable
}

/// Which values of an indicator are good.
///
/// The raw value is the key that scripts and stored events use.
package enum Polarity: String, Sendable, Hashable, CaseIterable, Codable {
    case higherIsBetter = "higher_is_better"
    case lowerIsBetter = "lower_is_better"
    /// The nearer to the target, the better.
    case onTarget = "on_target"
}

/// Who or what says which values of an indicator are good.
///
/// The raw value is the key that scripts and stored events use.
package enum PolarityBasis: String, Sendable, Hashable, CaseIterable, Codable {
    case person
    /// A register such as Kolada.
    case register
    case document
    /// A target in words, such as "at most 31.7".
    case target
}
