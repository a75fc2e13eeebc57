package import Oversight

/// A follow-up of the private providers that a municipality uses.
package struct ProviderFollowUpView: Codable, Sendable, Equatable {
    /// What a provider answered.
    package struct Provider: Codable, Sendable, Equatable {
        /// The name of the provider.
        package var supplier: String
        /// The day as of which it was stated.
        package var on: CalendarDate
        /// Its answers, in the order of the questions.
        package var answers: [Answer]
    }

    /// An answer to a question.
    package struct Answer: Codable, Sendable, Equatable {
        /// What the question is about, as written.
        @Nullable package var topic: String?
        /// The question as written.
        package var question: String
        /// The answer as written.
        package var answer: String
    }

    /// The identifier.
    package var id: String
    /// The year that is followed up.
    package var year: Int
    /// How many providers the municipality uses.
    package var suppliersUsed: Int
    /// The names of those that were drawn.
    package var drawn: [String]
    /// How they were drawn, as written.
    @Nullable package var method: String?
    /// What they answered.
    package var providers: [Provider]

    /// A follow-up as it stands.
    init(_ followUp: ProviderFollowUp) {
        id = followUp.id.rawValue
        year = followUp.year
        suppliersUsed = followUp.suppliersUsed
        drawn = followUp.drawn
        method = followUp.method
        providers = followUp.answers.map { stated in
            Provider(
                supplier: stated.supplier, on: stated.on,
                answers: stated.answers.map { Answer(topic: $0.topic, question: $0.question, answer: $0.answer) })
        }
    }
}
