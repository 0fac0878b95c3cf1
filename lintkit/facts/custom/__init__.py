"""What the rules of custom read: rewards for a referral, plans of messages, openings of films, endorsers, remedies."""
